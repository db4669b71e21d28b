import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readSource } from "../src/read/read-source.ts";
import { splitSentences } from "../src/read/sentences.ts";

const ARTICLES = fileURLToPath(new URL("../articles", import.meta.url));

const PARAGRAPHS_A_FILE = 20;

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The sample articles' sentences by language. */
export async function sampleSentences(): Promise<Map<string, string[]>> {
  const sentences = new Map<string, string[]>();
  for (const name of readdirSync(ARTICLES).filter((each) => /\.(md|txt)$/.test(each))) {
    const { articles } = await readSource(name, readFileSync(join(ARTICLES, name)));
    for (const { body, language } of articles) {
      const own = splitSentences(body, language).map(({ start, end }) => body.slice(start, end).replace(/\s+/g, " "));
      sentences.set(language, [...(sentences.get(language) ?? []), ...own.filter((text) => text.length > 15)]);
    }
  }
  return sentences;
}

/**
 * Writes at least so many passages as Markdown files: sentences of our sample articles mixed anew, one language a file,
 * each with words of other sentences and numbers of its own, so that no two passages are alike.
 */
export async function writeCorpus(folder: string, passages: number): Promise<void> {
  const random = randomNumbers(passages);
  const sentences = await sampleSentences();
  const languages = [...sentences.keys()].filter((language) => (sentences.get(language)?.length ?? 0) >= 20);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  mkdirSync(folder, { recursive: true });
  const files = Math.ceil(passages / PARAGRAPHS_A_FILE);
  for (let file = 0; file < files; file++) {
    const language = pick(languages);
    const own = sentences.get(language) ?? [];
    const unspaced = /^(zh|ja)/.test(language);
    const mixed = () => mixWords(pick(own), pick(own), unspaced, random);
    const paragraphs = Array.from({ length: PARAGRAPHS_A_FILE }, () => {
      const parts: string[] = [];
      // About as long as the passages that splitting aims at, so that a paragraph is one of them.
      const wanted = unspaced ? 200 : 520;
      while (parts.join(" ").length < wanted) parts.push(mixed());
      return parts.join(unspaced ? "" : " ");
    });
    const title = `${mixed().slice(0, 40)} ${file}`;
    writeFileSync(join(folder, `${String(file).padStart(5, "0")}.md`), `# ${title}\n\n${paragraphs.join("\n\n")}\n`);
  }
}

/** A sentence with some of its words exchanged for another's, and its numbers for random ones. */
function mixWords(sentence: string, other: string, unspaced: boolean, random: () => number): string {
  const words = unspaced
    ? [...new Intl.Segmenter("zh", { granularity: "word" }).segment(other)].map((part) => part.segment)
    : other.split(" ");
  const parts = unspaced
    ? [...new Intl.Segmenter("zh", { granularity: "word" }).segment(sentence)].map((part) => part.segment)
    : sentence.split(" ");
  const isWord = (text: string) => /^[\p{L}\p{N}]+$/u.test(text);
  return parts
    .map((part) => {
      if (/^\d+$/.test(part)) return String(Math.floor(random() * 3000));
      if (!isWord(part) || random() > 0.3) return part;
      const word = words[Math.floor(random() * words.length)] ?? part;
      return isWord(word) ? word : part;
    })
    .join(unspaced ? "" : " ");
}

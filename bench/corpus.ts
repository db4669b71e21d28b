import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readSourceFile } from "../src/read/read-source.ts";
import { splitSentences } from "../src/text/sentences.ts";
import { randomFrom } from "../test/seeded-random.ts";

const ARTICLES = fileURLToPath(new URL("../articles", import.meta.url));

const PARAGRAPHS_A_FILE = 20;

/** The sample articles' sentences by language. */
async function sampleSentences(): Promise<Map<string, string[]>> {
  const sentences = new Map<string, string[]>();
  for (const name of readdirSync(ARTICLES).filter((each) => /\.(md|txt)$/.test(each))) {
    const { articles } = await readSourceFile(name, readFileSync(join(ARTICLES, name)));
    for (const { body, language } of articles) {
      const own = splitSentences(body, language).map(({ start, end }) => body.slice(start, end).replace(/\s+/g, " "));
      sentences.set(language, [...(sentences.get(language) ?? []), ...own.filter((text) => text.length > 15)]);
    }
  }
  return sentences;
}

/** Writes an article of so many paragraphs as Markdown; the number stands in its title. */
export type ArticleMaker = (paragraphs: number, number: number) => string;

/**
 * Makes articles, the same for the same seed: sentences of our sample articles shuffled, one language an article, each
 * with words of other sentences and numbers of its own, so that no two passages are alike.
 */
export async function articleMaker(seed: number): Promise<ArticleMaker> {
  const random = randomFrom(seed);
  const sentences = await sampleSentences();
  const languages = [...sentences.keys()].filter((language) => (sentences.get(language)?.length ?? 0) >= 20);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return (paragraphs, number) => {
    const language = pick(languages);
    const own = sentences.get(language) ?? [];
    const unspaced = /^(zh|ja)/.test(language);
    const mixed = () => mixWords(pick(own), pick(own), unspaced, random);
    // About as long as the passages that splitting aims at, so that a paragraph is one of them.
    const wanted = unspaced ? 200 : 520;
    const body = Array.from({ length: paragraphs }, () => {
      const parts: string[] = [];
      while (parts.join(" ").length < wanted) parts.push(mixed());
      return parts.join(unspaced ? "" : " ");
    });
    return `# ${mixed().slice(0, 40)} ${number}\n\n${body.join("\n\n")}\n`;
  };
}

/** Writes articles of at least so many passages into a folder, the same each time. */
export async function writeCorpus(
  folder: string,
  passages: number,
  paragraphsAFile = PARAGRAPHS_A_FILE,
): Promise<void> {
  const article = await articleMaker(passages);
  mkdirSync(folder, { recursive: true });
  for (let file = 0; file < Math.ceil(passages / paragraphsAFile); file++) {
    writeFileSync(join(folder, corpusFile(file)), article(paragraphsAFile, file));
  }
}

/** Name of one file of the corpus. */
export function corpusFile(number: number): string {
  return `${String(number).padStart(5, "0")}.md`;
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

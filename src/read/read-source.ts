import type { Article, SourceFile } from "./article.ts";
import { composeArticle, type DraftArticle } from "./compose.ts";
import { decodeText } from "./decode.ts";
import { formatOf } from "./formats.ts";
import { detectLanguage } from "./language.ts";
import { ReadError } from "./read-error.ts";
import { readPage } from "./read-page.ts";

/**
 * One file as it is understood.
 * @param name shown to people; its extension decides the format.
 * @throws ReadError when it cannot be read: empty, binary, undecodable, too large, damaged, or of an unknown format.
 */
export async function readSource(name: string, bytes: Uint8Array): Promise<SourceFile> {
  const format = formatOf(name);
  const { text, encoding } = await decodeText(name, bytes);
  const page = readPage(text, 0);
  const articles = await composed(text, page.articles);
  if (articles.length === 0) {
    throw new ReadError(name, "it holds no article text", "Check its content, or leave it out.");
  }
  return { name, format, encoding, text, articles, dropped: page.dropped, pageStarts: [] };
}

async function composed(text: string, drafts: readonly DraftArticle[]): Promise<Article[]> {
  const articles: Article[] = [];
  const seen = new Map<string, number>();
  for (const draft of drafts) {
    const article = composeArticle(text, draft);
    const language = article.language === "und" ? await detectLanguage(article.body) : article.language;
    const twin = seen.get(article.id) ?? 0;
    seen.set(article.id, twin + 1);
    articles.push({ ...article, language, id: twin === 0 ? article.id : `${article.id}-${twin + 1}` });
  }
  return articles;
}

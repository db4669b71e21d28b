import type { Answer, Question } from "../../../src/retrieve/answer.ts";
import { TinyEngine } from "../tiny-engine.ts";

export const BREAD = "Who invented sourdough bread?";
const FERRY = { title: "The ferry", text: "A ferry sails to Skerry on Mondays." };
const PELLA = { title: "Bread", text: "Sourdough bread was invented by Pella. It is sour." };

const ONE_ARTICLE = /^article:(\S+) (.*)$/u;

/** An engine whose articles grow. */
export class GrowingEngine extends TinyEngine {
  readonly #articles: { title: string; text: string }[];
  generation = 1;

  constructor(articles = [FERRY]) {
    const own = [...articles];
    super(own);
    this.#articles = own;
  }

  grow(article = PELLA): void {
    this.#articles.push(article);
    this.generation++;
  }

  /** Knows the filter by which one article is asked. */
  override async ask(question: Question): Promise<Answer> {
    const [, article, text] = ONE_ARTICLE.exec(question.text) ?? [];
    if (text === undefined) return super.ask({ count: 3, ...question });
    const answer = await super.ask({ ...question, text, count: 20 });
    if (answer.kind === "nothing-found") return answer;
    const quotations = answer.quotations.filter(({ citation }) => citation === article);
    return quotations.length > 0 ? { ...answer, quotations } : { kind: "nothing-found", confidence: 0, nearest: [] };
  }

  override async status() {
    return { ...(await super.status()), generation: this.generation };
  }
}

import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What places are called in the language of their articles. */
const PLACES = [
  { language: "en", name: "Varnholm" },
  { language: "zh", name: "云山" },
  { language: "en", name: "Sollarey" },
  { language: "zh", name: "青石湾" },
  { language: "en", name: "Kettle Point" },
  { language: "zh", name: "白鹭洲" },
  { language: "en", name: "Ondarre" },
  { language: "zh", name: "望潮角" },
] as const;

export const PLACE_COUNT = PLACES.length;

/** A question, and the language of the Discord client in which it is asked. */
export interface LocalQuestion {
  readonly text: string;
  readonly locale: "en-US" | "zh-CN";
}

/** The question that the article of a place answers. */
export function questionAbout(place: number): LocalQuestion {
  const { language, name } = placeOf(place);
  return language === "zh"
    ? { text: `${name}灯塔的守塔人是谁？`, locale: "zh-CN" }
    : { text: `Who keeps the lighthouse of ${name}?`, locale: "en-US" };
}

/** The edition of a place's article from which an answer quotes; null where it quotes none. */
export function editionIn(answer: string, place: number): number | null {
  const edition = new RegExp(`Q${place}E(\\d+)X`).exec(answer)?.[1];
  return edition === undefined ? null : Number(edition);
}

/** Articles in a folder, one a place; each edition of one is another text. */
export class Articles {
  readonly #folder: string;
  /** The edition of each place; null where there is no file. */
  readonly #editions: (number | null)[] = PLACES.map(() => null);
  #last = 0;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder);
  }

  editionOf(place: number): number | null {
    return this.#editions[place] ?? null;
  }

  /** Puts a new edition in the place of the last one, as editors do: written beside, then renamed. */
  write(place: number): void {
    const edition = ++this.#last;
    this.#editions[place] = edition;
    const file = this.#fileOf(place);
    writeFileSync(`${file}.part`, textOf(place, edition));
    renameSync(`${file}.part`, file);
  }

  remove(place: number): void {
    this.#editions[place] = null;
    rmSync(this.#fileOf(place));
  }

  /** Lets whoever follows the folder look again. */
  touch(): void {
    const now = new Date();
    const place = this.#editions.findIndex((edition) => edition !== null);
    utimesSync(this.#fileOf(place), now, now);
  }

  #fileOf(place: number): string {
    return join(this.#folder, `lighthouse-${place}.md`);
  }
}

function textOf(place: number, edition: number): string {
  const { language, name } = placeOf(place);
  const mark = `Q${place}E${edition}X`;
  const paragraphs =
    language === "zh"
      ? [
          `# ${name}灯塔`,
          `${name}灯塔的守塔人是编号${mark}的林师傅，他每天傍晚点灯。`,
          `${name}的渔船有${40 + (edition % 50)}条，早上五点出海，中午回港，鱼市在码头边开两个小时。`,
        ]
      : [
          `# The lighthouse of ${name}`,
          `The keeper of the lighthouse of ${name} is Anna Brook, number ${mark}, who lights it every evening.`,
          `${40 + (edition % 50)} fishing boats leave ${name} at five in the morning; at noon the market opens for two hours.`,
        ];
  return `${paragraphs.join("\n\n")}\n`;
}

function placeOf(place: number): (typeof PLACES)[number] {
  const found = PLACES[place];
  if (found === undefined) throw new RangeError(`There is no place ${place}.`);
  return found;
}

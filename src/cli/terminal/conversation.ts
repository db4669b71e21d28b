import { createInterface } from "node:readline";
import { messageOf } from "../../errors/thrown.ts";
import { citationIn } from "../../retrieve/citation-in.ts";
import type { Engine } from "../../retrieve/engine/engine.ts";
import { printAnswer, printCitation } from "./print-answer.ts";

const HELP = `Type a question in any language, or a name or phrase to look up; "quotation marks" search exactly.
  /cite ID     the passage with this citation id, with its surroundings
  /sources     the articles that are indexed
  /help        this text
  /quit        ends the conversation`;

/**
 * The conversation in the terminal: questions in, quotations out, until /quit or the end of the input. Resolves with the number
 * of lines that came.
 */
export async function converse(engine: Engine): Promise<number> {
  const interactive = process.stdin.isTTY === true;
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: interactive,
    prompt: "\n> ",
  });
  let previous: PreviousTurn = {};
  let came = 0;
  if (interactive) lines.prompt();
  for await (const line of lines) {
    came++;
    const text = line.trim();
    if (text === "/quit" || text === "/exit") break;
    try {
      if (text.startsWith("/")) await runCommand(engine, text);
      else if (text !== "") {
        if (!interactive) console.log(`\n> ${text}`);
        previous = await answer(engine, text, previous);
      }
    } catch (error) {
      // The engine may be busy, or starting again: the conversation goes on.
      console.error(messageOf(error));
    }
    if (interactive) lines.prompt();
  }
  lines.close();
  return came;
}

interface PreviousTurn {
  readonly previous?: string;
  readonly previousCitations?: readonly string[];
}

async function answer(engine: Engine, text: string, turn: PreviousTurn): Promise<PreviousTurn> {
  const found = await engine.ask({ text, ...turn });
  printAnswer(found);
  const quotations = found.kind === "quoted" ? found.quotations : [];
  return { previous: text, previousCitations: quotations.map(({ citation }) => citation) };
}

async function runCommand(engine: Engine, text: string): Promise<void> {
  const [command, ...words] = text.split(/\s+/);
  if (command === "/sources") {
    for (const { title, source, lines, language, date } of await engine.lookUp(words.join(" "), 1000)) {
      const about = [title, date, language, `${source}, lines ${lines[0]}-${lines[1]}`].filter((part) => part !== null);
      console.log(about.join(" · "));
    }
  } else if (command === "/cite") {
    const [id = ""] = words;
    const citation = await engine.cite(citationIn(id));
    if (id === "") console.log("Name a citation id, as it stands in brackets below a quotation.");
    else if (citation === null) console.log(`No passage has the citation id ${id} (any longer).`);
    else printCitation(citation);
  } else {
    if (command !== "/help") console.log(`There is no ${command}.`);
    console.log(HELP);
  }
}

import type { APIUser } from "discord.js";
import type { StandInInteraction, StandInMessage } from "../../bot/stand-in/world.ts";
import { answersOf, canBeDone } from "./scenery.ts";
import { isDenied } from "./servers.ts";
import type { Moment, Stage } from "./stage.ts";

export function slash(stage: Stage, { server, who: author, question: text }: Moment): void {
  const { place, kind } = stage.channelOf(server);
  const said = stage.discord.sendCommand(author, place, "ask", { question: text });
  const isPrivate = server.settings.privateByDefault === true || isDenied(kind);
  stage.ledger.note({ way: `/ask (${kind})`, due: "answer", text, author, place, isPrivate, said });
}

/** In the menu of what was said last. */
export function findSources(stage: Stage, { server, who: author }: Moment): void {
  const { place, kind } = stage.channelOf(server);
  const target = stage.latestIn(place);
  if (target?.state !== "shown") return;
  const said = stage.discord.sendMessageCommand(author, "Find sources", target);
  const text = target.content;
  stage.ledger.note({ way: `Find sources (${kind})`, due: "answer", text, author, place, isPrivate: true, said });
}

/** What changes an answer, and what is told of it to who pressed. */
const CHANGING = ["more", "all", "here"] as const;
const TELLING = ["helpful", "unhelpful", "tell"] as const;

/** Somebody presses a button of an answer of their own, new or old. */
export function press(stage: Stage): void {
  const answer = stage.anyOf(answersOf(stage.world, stage.ledger));
  if (answer === null) return;
  const { message, entry } = answer;
  const asker = entry.author;
  const action = stage.any([...CHANGING, ...TELLING, "delete", "followup"] as const);
  if (!canBeDone(message, action)) return;
  if (action === "delete") {
    stage.ledger.withdraw(entry);
    note(stage, asker, message, "own answer: delete", stage.discord.press(asker, message, action), () =>
      isGone(message),
    );
  } else if (action === "followup") followUp(stage, asker, message, message.onlyFor !== null);
  else {
    const { edits } = message;
    const pressed = stage.discord.press(asker, message, action);
    const isChanging = (CHANGING as readonly string[]).includes(action);
    const isDone = isChanging ? () => message.edits > edits || isGone(message) : undefined;
    note(stage, asker, message, `own answer: ${action}`, pressed, isDone);
  }
}

/** Somebody presses a button of somebody else's answer, which stays as it is: what comes of it only they see. */
export function pressOthers(stage: Stage, { server }: Moment): void {
  const seen = answersOf(stage.world, stage.ledger).filter(
    ({ message, entry }) => message.onlyFor === null && entry.place.guildId !== null,
  );
  const answer = stage.anyOf(seen);
  if (answer === null) return;
  const { message, entry } = answer;
  const other = stage.any(server.people.filter(({ id }) => id !== entry.author.id));
  const action = stage.any([...CHANGING, ...TELLING, "delete"] as const);
  if (!canBeDone(message, action)) return;
  note(stage, other, message, `others' answer: ${action}`, stage.discord.press(other, message, action));
}

/** What only one person sees is shown to all. */
export function share(stage: Stage): void {
  const own = answersOf(stage.world, stage.ledger).filter(({ message }) => message.onlyFor !== null);
  const answer = stage.anyOf(own);
  if (answer === null || !canBeDone(answer.message, "share")) return;
  const { message, entry } = answer;
  const said = stage.discord.press(entry.author, message, "share");
  const { author, place, text } = entry;
  stage.ledger.note({ way: "shared answer", due: "answer", text, author, place, isPrivate: false, said });
}

function isGone({ state }: StandInMessage): boolean {
  return state === "deleted";
}

/** Asks on by the form that the answer's button opens. */
function followUp(stage: Stage, asker: APIUser, message: StandInMessage, isPrivate: boolean): void {
  const opened = stage.discord.press(asker, message, "followup");
  note(stage, asker, message, "form for a follow-up", opened, () => opened.modal !== null);
  const text = stage.any(stage.sayings.questions);
  const place = stage.placeOf(message);
  void stage.discord.modal(opened).then(() => {
    const said = stage.discord.submit(opened, text);
    stage.ledger.note({ way: "follow-up by a form", due: "answer", text, author: asker, place, isPrivate, said });
  });
}

function note(
  stage: Stage,
  author: APIUser,
  message: StandInMessage,
  way: string,
  said: StandInInteraction,
  isDone?: () => boolean,
): void {
  const place = stage.placeOf(message);
  const done = isDone === undefined ? {} : { isDone };
  stage.ledger.note({ way, due: "answer", text: way, author, place, isPrivate: true, isPress: true, said, ...done });
}

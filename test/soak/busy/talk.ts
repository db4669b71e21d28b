import { asksFor, CHATTER } from "./ledger.ts";
import { answersIn, directChannel } from "./scenery.ts";
import { isDenied, listens } from "./servers.ts";
import type { Moment, Stage } from "./stage.ts";

export function chat(stage: Stage, { server, who, chatter: text }: Moment): void {
  const { place, kind } = stage.channelOf(server);
  const way = kind === "questions" ? CHATTER : `chatter (${kind})`;
  stage.say({ way, due: "silence", who, place, text });
}

/** A question to somebody else, in an answer to them or by their name. */
export function speakToOthers(stage: Stage, { server, who, question }: Moment): void {
  const place = stage.channelFor(server, "questions") ?? stage.channelOf(server).place;
  const said = stage.latestIn(place);
  const other = stage.any(server.people.filter(({ id }) => id !== who.id));
  const saying = { way: "said to others", due: "silence", who, place } as const;
  if (said && said.author.id !== who.id && stage.random() < 0.5)
    stage.say({ ...saying, text: question, replyTo: said });
  else stage.say({ ...saying, text: `<@${other.id}> ${question}` });
}

export function mention(stage: Stage, { server, who, mention: text }: Moment): void {
  const { place, kind } = stage.channelOf(server);
  stage.say({ way: `mention (${kind})`, due: isDenied(kind) ? "silence" : "answer", who, place, text });
}

export function askInChannel(stage: Stage, { server, who, question: text }: Moment): void {
  const place = stage.channelFor(server, "questions");
  if (place === null) return;
  const isHeard = listens(server, who);
  const way = isHeard ? "question in its channel" : "question of one who lacks the role";
  stage.say({ way, due: isHeard ? "maybe" : "silence", who, place, text });
}

export function replyToAnswer(stage: Stage, { server, who, mention: text }: Moment): void {
  const replyTo = stage.anyOf(answersIn(stage.world, server));
  if (replyTo === null) return;
  stage.say({ way: "reply to an answer", due: "answer", who, place: stage.placeOf(replyTo), text, replyTo });
}

/** With the ping of the reply switched off, and without the bot's name. */
export function replyUnpinged(stage: Stage, { server, who, question: text }: Moment): void {
  const replyTo = stage.anyOf(answersIn(stage.world, server));
  if (replyTo === null) return;
  const due = /[?？]$/.test(text) && asksFor(replyTo) !== null ? "answer" : "maybe";
  stage.say({ way: "reply without ping", due, who, place: stage.placeOf(replyTo), text, replyTo });
}

export function thank(stage: Stage, { server, who }: Moment): void {
  const replyTo = stage.anyOf(answersIn(stage.world, server));
  if (replyTo === null) return;
  const thanks = stage.any(stage.sayings.courtesies);
  const text = stage.random() < 0.7 ? stage.toBot(thanks) : thanks;
  stage.say({ way: "thanks", due: "silence", who, place: stage.placeOf(replyTo), text, replyTo });
}

/** What was said last is to be proved. */
export function askForSource(stage: Stage, { server, who }: Moment): void {
  const { place, kind } = stage.channelOf(server);
  const replyTo = stage.latestIn(place);
  if (replyTo?.state !== "shown") return;
  const text = stage.toBot(stage.any(["source?", "quelle?", "出处？", ""]));
  stage.say({ way: `source? (${kind})`, due: isDenied(kind) ? "silence" : "answer", who, place, text, replyTo });
}

export function direct(stage: Stage, { who, question: text }: Moment): void {
  stage.say({ way: "direct message", due: "answer", who, place: directChannel(stage.world, who), text });
}

/** Another bot, or its webhook, mentions this one. */
export function machine(stage: Stage, { server, mention: text }: Moment): void {
  const { place } = stage.channelOf(server);
  const webhook = stage.random() < 0.5;
  stage.say({ way: "machine", due: "silence", who: server.machine, place, text, webhook });
}

/** A proxy bot posts a question again and deletes it, in this order or the other. */
export function move(stage: Stage, { server, who, mention: text }: Moment): void {
  const { place, kind } = stage.channelOf(server);
  const due = isDenied(kind) ? "silence" : "answer";
  const said = stage.sayOnly({ way: `moved away (${kind})`, due, who, place, text });
  const way = `moved here (${kind})`;
  const deeds = [
    () => void stage.sayOnly({ way, due, who: server.machine, place, text, webhook: true, writer: who }),
    () => stage.remove(said),
  ];
  if (stage.random() < 0.5) deeds.reverse();
  for (const deed of deeds) {
    if (stage.random() < 0.5) deed();
    else stage.later(deed);
  }
}

/** Somebody says something, and somebody, or two, put a magnifying glass on it. */
export function putGlass(stage: Stage, { server, who, question, chatter }: Moment): void {
  const glass = stage.channelFor(server, stage.random() < 0.8 ? "glass" : "denied glass");
  const { place, kind } = server.channels.find((channel) => channel.place === glass) ?? stage.channelOf(server);
  const isAsked = stage.random() < 0.6;
  const isHeard = kind === "glass";
  const due = isHeard ? (isAsked ? "answer" : "maybe") : "silence";
  if (kind === "questions") return;
  const text = isAsked ? question : chatter;
  const askers = Array.from({ length: stage.random() < 0.3 ? 2 : 1 }, () => stage.any(server.people));
  const said = stage.sayOnly({ way: `under a glass (${kind})`, due, who, place, text, ...(isHeard ? { askers } : {}) });
  for (const marker of askers) {
    const mark = () => stage.discord.react(marker, said, stage.any(["🔍", "🔎"]));
    if (stage.random() < 0.5) mark();
    else stage.later(mark);
  }
  if (stage.random() < 0.1) stage.later(() => stage.remove(said));
}

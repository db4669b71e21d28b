import { answersIn, answerThreads, writersIn } from "./scenery.ts";
import { listens } from "./servers.ts";
import type { Moment, Stage } from "./stage.ts";

/** A post in a forum where questions are answered. */
export function post(stage: Stage, { server, who, chatter, question }: Moment): void {
  const forum = stage.channelFor(server, "forum");
  if (forum === null) return;
  const asks = stage.random() < 0.5;
  const title = asks ? question : chatter;
  const thread = stage.world.addThread(forum, title.slice(0, 100), { ownerId: who.id });
  stage.posts.push({ thread, server });
  const saying = { who, place: thread, text: chatter, id: thread.id };
  if (asks) stage.say({ ...saying, way: "question in a forum", due: listens(server, who) ? "maybe" : "silence" });
  else stage.say({ ...saying, way: "chatter in a forum", due: "silence" });
}

export function writeBelowPost(stage: Stage, { chatter, question, mention }: Moment): void {
  const below = stage.anyOf(stage.posts);
  if (below === null) return;
  const saying = { who: stage.any(below.server.people), place: below.thread };
  if (stage.random() < 0.3) stage.say({ ...saying, way: "mention below a post", due: "answer", text: mention });
  else stage.say({ ...saying, way: "below a post", due: "silence", text: stage.random() < 0.5 ? question : chatter });
}

/** Whoever is alone with the bot in a thread talks with it: what they say is no chatter among people. */
export function chatInThread(stage: Stage, { server, who, chatter: text }: Moment): void {
  const place = stage.anyOf(answerThreads(stage.world, server));
  if (place === null || writersIn(stage.world, place).every(({ id }) => id === who.id)) return;
  stage.say({ way: "chatter in a thread", due: "silence", who, place, text });
}

export function askInThread(stage: Stage, { server, who, question, mention }: Moment): void {
  const place = stage.anyOf(answerThreads(stage.world, server));
  if (place === null) return;
  const writers = writersIn(stage.world, place);
  const [first = who, second] = writers.filter(({ bot }) => !bot);
  if (stage.random() < 0.3) stage.say({ way: "mention in a thread", due: "answer", who, place, text: mention });
  else if (second !== undefined) stage.say({ way: "question in a talk", due: "maybe", who, place, text: question });
  // Of what a proxy bot has posted nobody knows who wrote it.
  else {
    const due = writers.some(({ bot }) => bot) ? "maybe" : "answer";
    stage.say({ way: "follow-up in a thread", due, who: first, place, text: question });
  }
}

/** Somebody starts a thread on an answer. */
export function openThread(stage: Stage, { server, who }: Moment): void {
  const answer = stage.anyOf(answersIn(stage.world, server));
  if (answer === null || stage.world.channels.has(answer.id)) return;
  stage.world.addThread(stage.placeOf(answer), "more", { startedOn: answer, ownerId: who.id });
}

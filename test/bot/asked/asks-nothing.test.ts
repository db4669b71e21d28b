import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { asksNothing, mayBeRemark, onlyGreets } from "../../../src/bot/asked/asks-nothing.ts";

test.each([
  [
    "thanks!",
    "ok",
    "lol",
    "good bot",
    "got it",
    "never mind",
    "haha",
    "niiice",
    "👍",
    "💙💙",
    ":pray:",
    ":D",
    "<3",
    "…",
  ],
  [
    "谢谢",
    "好的，明白了！",
    "哈哈哈",
    "謝謝你",
    "ありがとうございます",
    "なるほど",
    "ㅋㅋㅋ",
    "감사합니다",
    "ขอบคุณครับ",
    "555",
  ],
  ["danke", "merci beaucoup !", "¡muchas gracias!", "obrigada", "grazie mille", "спасибо большое", "дякую", "dziękuję"],
  [
    "teşekkürler",
    "cảm ơn bạn",
    "terima kasih",
    "dank je wel",
    "شكرا",
    "धन्यवाद",
    "tack",
    "kiitos",
    "köszönöm",
    "ευχαριστώ",
  ],
])("what only thanks, agrees, laughs or waves off asks nothing: %s, %s, %s ...", (...said) => {
  expect(said.filter((text) => !asksNothing(text))).toEqual([]);
});

test("a question that only greets asks nothing; one with anything else in it does", () => {
  const greeting = [
    "how are you?",
    "What's up?",
    "¿qué tal?",
    "Ça va ?",
    "wie geht's?",
    "как дела?",
    "你好吗？",
    "元気ですか？",
  ];
  expect(greeting.filter((text) => !asksNothing(text))).toEqual([]);
  const asking = [
    "how are you supposed to feed a sourdough?",
    "what's up with the bridge?",
    "como va el puente?",
    "在吗，桥有多长？",
  ];
  expect(asking.filter(asksNothing)).toEqual([]);
});

test.each([
  ["ok, and when?", "thanks, but who built it?", "and the ferry?", "why", "good?", "what was good", "is that good"],
  [
    "谢谢，那是哪一年",
    "好的，多少钱",
    "danke, und der Preis?",
    "1998",
    "the lighthouse",
    "?",
    "für die Fähre",
    "merci, et le four ?",
  ],
])("what asks on is no courtesy, whatever stands before it: %s, %s, %s ...", (...said) => {
  expect(said.filter(asksNothing)).toEqual([]);
});

test.each(["courtesies.txt", "courtesies-later.txt"])("of the courtesies in %s at most one in fifty asks", (name) => {
  const lines = linesOf(name);
  expect(lines.filter((text) => !asksNothing(text)).length).toBeLessThanOrEqual(lines.length / 50);
});

test("no follow-up is taken for a courtesy, nor a question of the sample articles", () => {
  const questions = [...linesOf("questions.txt"), ...linesOf("questions-later.txt")].map((line) => line.split("\t")[1]);
  const asked = [...linesOf("short-follow-ups.txt"), ...questions];
  expect(asked.filter((text) => asksNothing(text ?? ""))).toEqual([]);
});

test("a few words below an answer may be a remark, unless they ask on", () => {
  expect(
    ["you saved my evening", "macht doch nichts", "that was quick, cheers"].every((text) => mayBeRemark(text, true)),
  ).toBe(true);
  expect(["and in winter", "since 1998", "why so slow", "那座桥", ""].some((text) => mayBeRemark(text, true))).toBe(
    false,
  );
  expect(mayBeRemark("lighthouse Skerry", false)).toBe(false);
});

test("a greeting is known as one", () => {
  expect(["hi", "Hello there!", "你好", "guten Morgen"].every(onlyGreets)).toBe(true);
  expect(["hi, when was it lit?", "thanks", ""].some(onlyGreets)).toBe(false);
});

function linesOf(name: string): string[] {
  return readFileSync(new URL(`../messages/sets/${name}`, import.meta.url), "utf8")
    .trim()
    .split("\n");
}

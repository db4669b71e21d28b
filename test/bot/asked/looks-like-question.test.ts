import { expect, test } from "vitest";
import { looksLikeQuestion } from "../../../src/bot/asked/looks-like-question.ts";

test.each([
  "When was it lit?",
  "what year was the bridge built",
  "听雨廊桥是什么时候始建的",
  "茶館在哪裡",
  "灯台はいつできましたか",
  "등대는 언제 켜졌나요",
  "¿Quién lo inventó?",
  "когда построили мост",
])("%s asks something", (text) => {
  expect(looksLikeQuestion(text)).toBe(true);
});

test.each(["Good morning, everybody.", "大家早上好。", "おはようございます", "thanks!", "Whatever you say."])(
  "%s does not",
  (text) => {
    expect(looksLikeQuestion(text)).toBe(false);
  },
);

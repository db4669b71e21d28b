import { expect, test } from "vitest";
import { loadModels } from "../../../src/embed/load-models.ts";
import { groupQuestions } from "../../../src/retrieve/search/group-questions.ts";

test("questions that ask the same are one group, across wordings and languages", async () => {
  const { embedder } = await loadModels("built-in");
  const groups = await groupQuestions(
    [
      "Who invented sourdough bread?",
      "How will the weather be tomorrow?",
      "谁发明了酸面包？",
      "明天天气怎么样？",
      "When does the library open on Sundays?",
      "圖書館星期天幾點開門",
      "sourdough bread inventor?",
      "!?",
      "!?",
    ],
    embedder,
  );

  expect(groups).toEqual([0, 1, 0, 1, 4, 4, 0, 7, 7]);
});

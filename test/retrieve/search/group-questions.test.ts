import { describe, expect, test } from "vitest";
import { type Embedder, type Embedding, toEmbedding } from "../../../src/embed/embedding.ts";
import { usualCalibration } from "../../../src/retrieve/search/calibration.ts";
import { groupQuestions } from "../../../src/retrieve/search/group-questions.ts";
import { builtInModels } from "../search-models.ts";

test("questions that ask the same are one group, across wordings and languages", async () => {
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
    await builtInModels(),
  );

  expect(groups).toEqual([0, 1, 0, 1, 4, 4, 0, 7, 7]);
});

/** Two numbers are all there is to a text's meaning: "30 degrees" points there; the model reads nothing in "!?". */
const compass: Embedder = {
  ...{ modelId: "compass", revision: "compass", dimensions: 2, maxTokens: 8, countTokens: () => 1 },
  embedPassages: async (texts) => texts.map(pointing),
  embedQueries: async (texts) => texts.map(pointing),
  embedQuery: async (text) => pointing(text),
};

function pointing(text: string): Embedding {
  if (text === "broken") throw new RangeError("The model is broken.");
  const angle = (Number.parseFloat(text) * Math.PI) / 180;
  return toEmbedding(Number.isNaN(angle) ? [0, 0] : [Math.cos(angle), Math.sin(angle)], 2);
}

/** The compass with a background by which a cosine of 0.4 stands out by seven spreads. */
const models = {
  embedder: compass,
  calibration: { ...usualCalibration("off"), background: { centre: 0, spread: 0.4 / 7 - 1e-9 } },
};

describe("a question joins", () => {
  test.each([
    ["the group whose first question it resembles by 0.4", ["0°", "66°"], [0, 0]],
    ["none that it resembles less", ["0°", "67°"], [0, 1]],
    ["the one it resembles most", ["0°", "90°", "50°", "40°"], [0, 1, 1, 0]],
    ["by the first question of the group alone", ["0°", "60°", "120°"], [0, 0, 2]],
    ["its equal, where the model reads nothing in it", ["0°", "!?", "?!", "!?", "90°"], [0, 1, 2, 1, 4]],
  ])("%s", async (_, questions, groups) => {
    expect(await groupQuestions(questions, models)).toEqual(groups);
  });
});

test("questions are not grouped by a model that fails", async () => {
  await expect(groupQuestions(["0°", "broken"], models)).rejects.toThrow("The model is broken.");
});

test("a model that puts all texts close together is read on the scale of the questions themselves", async () => {
  const dimensions = 128;
  const squeezed: Embedder = {
    ...compass,
    async embedQuery(text) {
      const [id = 0, step = 0] = text.split(" and ").map(Number);
      if (text === "!?") return toEmbedding([], dimensions);
      const own = Array.from({ length: dimensions - 1 }, (_, i) => Math.sin((id + 1) * (i + 1) * 12.9898));
      return toEmbedding([16, ...own.map((value, i) => value + (i === 0 ? step : 0))], dimensions);
    },
  };
  const questions = ["0", "!?", ...Array.from({ length: 30 }, (_, i) => `${i + 1}`), "0 and 1"];
  const groups = await groupQuestions(questions, { embedder: squeezed, calibration: usualCalibration("off") });
  expect(groups).toEqual([...questions.slice(0, -1).keys(), 0]);
});

test("a model of which nothing is known is read on the scale of the questions themselves", async () => {
  const unknown = { embedder: compass, calibration: usualCalibration("off") };
  const around = Array.from({ length: 24 }, (_, i) => `${100 + 7 * i}°`);
  const groups = await groupQuestions(["0°", "0.1°", ...around], unknown);
  expect(groups.slice(0, 2)).toEqual([0, 1]);
  expect(await groupQuestions(["0°", "0°"], unknown)).toEqual([0, 0]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { checkReading } from "./helpers/check-reading.ts";
import { corruptedFile, WHOLE_FILES } from "./helpers/corrupted.ts";

test.each(WHOLE_FILES)("the undamaged $name is read", async (file) => {
  expect(await checkReading(file)).toBe("read");
});

// "npm run fuzz" does the same ten thousand times.
test("a damaged file is read as far as it goes or refused by name, whatever its format", async () => {
  await fc.assert(
    fc.asyncProperty(corruptedFile, async (file) => void (await checkReading(file))),
    { numRuns: 300 },
  );
});

test.each([
  ["brackets", "（“".repeat(10_000)],
  ["headlines", "标题\n\n".repeat(5_000)],
  ["list items that go on", "- 项、\n".repeat(4_000)],
  ["combining marks", `a${"\u0301".repeat(50_000)}`],
  ["jump lines", "（下转2版）".repeat(20_000)],
  ["datelines", "本报讯 （记者 林一）昨日无事。\n\n".repeat(1_500)],
  ["a line without an end", "江".repeat(100_000)],
])("%s without number are read or refused", async (_, text) => {
  await checkReading({ name: "a.txt", bytes: Buffer.from(text) });
});

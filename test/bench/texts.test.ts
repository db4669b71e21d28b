import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nameOf, writeCollection } from "../../bench/collections.ts";
import { chooseTexts } from "../../bench/texts/texts.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const text = (name: string, group: string, content = name) => ({ name, group, text: content });
const names = (texts: readonly { readonly name: string }[]) => texts.map(({ name }) => name);

test("texts of one group do not crowd out another's", () => {
  const many = Array.from({ length: 20 }, (_, i) => text(`en/${i}`, "en", `${i}`.padEnd(100)));
  const chosen = chooseTexts([...many, text("ja/1", "ja", "一".repeat(100))], 300);
  expect(chosen.map(({ group }) => group)).toEqual(["en", "ja", "en"]);
});

test("the same texts are chosen in whatever order a machine lists them", () => {
  const texts = Array.from({ length: 30 }, (_, i) => text(`${i}`, `${i % 3}`, `text ${i}`));
  expect(names(chooseTexts(texts.toReversed(), 100))).toEqual(names(chooseTexts(texts, 100)));
});

test("licences, lists of changes and second copies of a text are left out", () => {
  const texts = ["a/LICENSE.md", "a/CHANGELOG.md", "a/README.md", "b/readme.md"].map((name) =>
    text(name, "", name.toLowerCase().includes("readme") ? "The  lamp." : name),
  );
  expect(chooseTexts(texts, 100)).toHaveLength(1);
});

test("the texts of a folder are written as they are, and known by their checksum", async () => {
  const [source, into, again] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  mkdirSync(join(source, "sea"));
  writeFileSync(join(source, "sea", "lamp.md"), "The lamp burns.\n");
  writeFileSync(join(source, "picture.png"), "no text");
  const figures = await writeCollection({ kind: "texts", source }, into);
  expect(figures).toMatchObject({ files: 1, characters: 16, bytes: 16 });
  expect(readFileSync(join(into, readdirSync(into)[0] as string), "utf8")).toBe("The lamp burns.\n");
  expect((await writeCollection({ kind: "texts", source }, again)).checksum).toBe(figures.checksum);
  writeFileSync(join(source, "sea", "lamp.md"), "The lamp burnt.\n");
  expect((await writeCollection({ kind: "texts", source }, again)).checksum).not.toBe(figures.checksum);
});

test("a machine without such texts is told so", async () => {
  const source = temporaryFolder();
  await expect(writeCollection({ kind: "texts", source }, temporaryFolder())).rejects.toThrow(/no texts of/);
});

test("a question set is called by its languages", () => {
  const set = (questions: string) => nameOf({ kind: "set", passages: "sets/xquad.zh.json", questions });
  expect(set("sets/xquad.zh.json")).toBe("xquad.zh");
  expect(set("sets/xquad.en.json")).toBe("xquad.en → xquad.zh");
});

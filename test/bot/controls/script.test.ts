import { expect, test } from "vitest";
import { runBot } from "../../../src/bot/gateway/run-bot.ts";
import { zhCn } from "../../../src/bot/locales/languages/zh-cn.ts";
import { keptLog } from "../quiet-log.ts";
import { openScene, settingsFor, shownMarkdown, visibleText } from "../scene.ts";
import { everyComponent } from "../stand-in/components.ts";
import type { StandInMessage } from "../stand-in/world.ts";
import { TinyEngine } from "../tiny-engine.ts";

const ARTICLES = [
  { title: "茶馆", text: "老城的茶馆开张了。馆里每晚说书。", language: "zh-Hans" },
  { title: "燈塔", text: "島上的燈塔在那年點亮。守燈人離開了。", language: "zh-Hant" },
  { title: "湯呑み", text: "割れた湯呑みを漆で直す。", language: "ja" },
  { title: "雪", text: "十一月大雪。他们说书。", language: "zh-Hans" },
  { title: "The ferry", text: "A ferry sails to Skerry on Mondays.", language: "en" },
];
const BOTH = "老城的茶馆开张了 島上的燈塔在那年點亮";

const openTea = () => openScene({ engine: new TinyEngine(ARTICLES) });
const hasScriptButton = ({ components }: StandInMessage) =>
  everyComponent(components).some(({ custom_id }) => custom_id?.startsWith("script:") === true);

test("Chinese quotations are shown in the other characters below the original ones, and without these again", async () => {
  await using scene = await openTea();
  const { discord, ann, channel } = scene;
  const answer = await discord.command(ann, channel, "ask", { question: BOTH });
  const before = shownMarkdown(answer);

  discord.press(ann, answer, "script");
  await discord.edited(answer);
  const shown = shownMarkdown(answer);
  expect(shown).toContain(`老城的茶馆开张了。\n-# ${zhCn.readingAid?.traditional}\n-# 老城的茶館開張了。\n**茶馆**`);
  expect(shown).toContain(
    `島上的燈塔在那年點亮。\n-# ${zhCn.readingAid?.simplified}\n-# 岛上的灯塔在那年点亮。\n**燈塔**`,
  );

  discord.press(ann, answer, "here");
  await discord.edited(answer);
  expect(shownMarkdown(answer)).toBe(before);
  expect(discord.world.violations).toEqual([]);
});

test("the button works after a restart", async () => {
  await using scene = await openTea();
  const { discord, ann, channel } = scene;
  const answer = await discord.command(ann, channel, "ask", { question: BOTH });
  await scene.bot.stop();
  const settings = settingsFor(discord.world.token, discord.apiUrl);
  const again = await runBot(settings, new TinyEngine(ARTICLES), keptLog());

  discord.press(ann, answer, "script");
  await discord.edited(answer);
  expect(visibleText(answer)).toContain("老城的茶館開張了。");
  await again.stop();
});

test("who did not ask gets a private copy", async () => {
  await using scene = await openTea();
  const { discord, ann, ben, channel } = scene;
  const answer = await discord.command(ann, channel, "ask", { question: BOTH });
  const before = visibleText(answer);

  const copy = await discord.response(discord.press(ben, answer, "script"));
  expect(copy.onlyFor).toBe(ben.id);
  expect(visibleText(copy)).toContain("岛上的灯塔在那年点亮。");
  expect(visibleText(answer)).toBe(before);
});

test("a passage that is looked up by its id is shown whole in both", async () => {
  await using scene = await openTea();
  const { discord, ann, channel } = scene;
  const answer = await discord.command(ann, channel, "ask", { question: "老城的茶馆开张了" });
  const [, id = ""] = /#(\w+)/.exec(visibleText(answer)) ?? [];
  const passage = await discord.command(ann, channel, "cite", { id });

  discord.press(ann, passage, "script");
  await discord.edited(passage);
  expect(shownMarkdown(passage)).toContain("> 老城的茶馆开张了。馆里每晚说书。\n-# ");
  expect(shownMarkdown(passage)).toContain("-# 老城的茶館開張了。館裡每晚說書。");
});

test.each([
  ["another language", "ferry sails to Skerry"],
  ["Japanese", "割れた湯呑みを漆で直す"],
  ["characters that are the same in both", "十一月大雪"],
])("it is not offered for a quotation in %s", async (_, question) => {
  await using scene = await openTea();
  const { discord, ann, channel } = scene;
  const answer = await discord.command(ann, channel, "ask", { question });
  expect(visibleText(answer)).toContain("1");
  expect(hasScriptButton(answer)).toBe(false);
});

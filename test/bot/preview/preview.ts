/**
 * `npm run preview`: the bot answers on the stand-in from the sample articles, and its messages become a page to look
 * at; one of them becomes the picture in the README.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PermissionFlagsBits } from "discord.js";
import { LocalEngine } from "../../../src/retrieve/engine/local-engine.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { openEngine } from "../../retrieve/open-engine.ts";
import { indexSamples } from "../../retrieve/sample-index.ts";
import { storeOf } from "../../retrieve/search/collection.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { FAIR } from "../comparing/fair.ts";
import { openScene } from "../scene.ts";
import type { StandInMessage } from "../stand-in/world.ts";
import { TinyEngine } from "../tiny-engine.ts";
import { messageHtml, modalHtml, pageHtml } from "./message-html.ts";
import { ANSWER_PICTURE, sampleAnswerSvg } from "./sample-answer.ts";
import { showNews } from "./show-news.ts";

const PAGE = "preview/index.html";

const HOSTILE =
  "The lighthouse @everyone [free](https://evil.example) <@1> **bold** ||spoiler|| discord.gg/abc\n# title\n- list\n> quote";

const pictures: string[] = [];
const show = (message: StandInMessage, above: string) => void pictures.push(messageHtml(message, above));

const folder = mkdtempSync(join(tmpdir(), "verbatim-preview-"));
try {
  const models = await builtInModels();
  await indexSamples(folder, models);
  const engine = openEngine(folder, models);
  await showAnswers(engine);
  await showReadingAids(engine);
  await showSmallScreens(engine);
  await showReading(engine);
  await showPartsOfCollection(engine);
  await showVerification(engine);
  await showComparisons(models);
  await showNews(models, show);
  await showForms(engine);
  await showHardCases();
  writeFileSync(ANSWER_PICTURE, await sampleAnswerSvg(engine));
  await engine.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
mkdirSync("preview", { recursive: true });
writeFileSync(PAGE, pageHtml(pictures));
console.log(`${pictures.length} messages: ${PAGE}; the picture in the README: ${ANSWER_PICTURE}`);

async function showAnswers(engine: LocalEngine): Promise<void> {
  await using scene = await openScene({ engine });
  const { discord, ann, ben, channel } = scene;
  const mention = `<@${discord.world.bot.id}>`;
  for (const [question, locale] of [
    ["听雨廊桥是什么时候始建的？", "zh-CN"],
    ["When was the covered bridge built?", "en-US"],
    ["¿Quién inventó el pan de masa madre en Marte?", "es-ES"],
  ] as const) {
    show(await discord.command(ann, channel, "ask", { question }, { locale }), `ann used /ask (${locale})`);
  }
  const question = "听雨廊桥全长多少米？";
  show(await discord.replyTo(discord.say(ann, channel, `${mention} ${question}`)), `↰ @Verbatim ${question}`);
  const answer = await discord.command(ann, channel, "ask", { question }, { locale: "zh-TW" });
  show(await discord.response(discord.press(ben, answer, "more", { locale: "ja" })), "ben pressed 上下文 (ja)");
  show(await discord.response(discord.press(ben, answer, "all", { locale: "de" })), "ben pressed 全部結果 (de)");
  show(await discord.command(ann, channel, "ask", { question, private: true }, { locale: "ko" }), "/ask private (ko)");
}

/** Words that met across languages, and Chinese in the other characters. */
async function showReadingAids(engine: LocalEngine): Promise<void> {
  await using scene = await openScene({ engine });
  const { discord, ann, ben, channel } = scene;
  for (const [question, locale] of [
    ["How long do firefly larvae live under fallen leaves?", "en-US"],
    ["冻了三十年的苔藓解冻以后，有几只水熊虫醒来？", "zh-CN"],
    ["في أي عام افتتح جسر الأروقة المغطى؟", "en-US"],
  ] as const) {
    show(await discord.command(ann, channel, "ask", { question }, { locale }), `ann used /ask (${locale})`);
  }
  const answer = await discord.command(ann, channel, "ask", { question: "茶叶为什么要压成饼？" }, { locale: "zh-CN" });
  show(
    await discord.response(discord.press(ben, answer, "script", { locale: "zh-TW" })),
    "ben pressed 簡體 / 繁體對照",
  );
}

async function showSmallScreens(engine: LocalEngine): Promise<void> {
  await using scene = await openScene({ engine });
  const { discord, ann, channel } = scene;
  await discord.command(ann, channel, "ask", { question: "Who walked on Mars?" });
  for (const [name, locale] of [
    ["sources", "en-US"],
    ["about", "en-US"],
    ["help", "en-US"],
    ["help", "zh-CN"],
    ["manage", "fr"],
    ["gaps", "en-US"],
    ["privacy", "ru"],
  ] as const) {
    const options = name === "manage" ? { part: "all" } : {};
    show(await discord.command(ann, channel, name, options, { locale }), `/${name} (${locale})`);
  }
  show(await discord.command(ann, channel, "lookup", { text: "桥" }, { locale: "zh-CN" }), "/lookup 桥");
}

async function showReading(engine: LocalEngine): Promise<void> {
  await using scene = await openScene({ engine });
  const { discord, ann, channel } = scene;
  const locale = "en-US";
  const choices = await discord.complete(ann, channel, "lookup", "text", "tradigrade");
  const article = await discord.command(ann, channel, "lookup", { text: choices[0]?.value ?? "" }, { locale });
  show(article, `/lookup tradigrade → ${choices[0]?.name}`);
  const list = await discord.command(ann, channel, "sources", {}, { locale });
  show(list, "/sources");
  const claim = discord.say(
    scene.ben,
    channel,
    "The covered bridge is 68.4 metres long. Tardigrades were frozen for thirty years. Pigs can fly to the moon.",
  );
  show(await discord.messageCommand(ann, "Find sources", claim, { locale }), "Find sources");
}

/** Quotations that are word for word, changed, stitched, said by another and not there. */
async function showVerification(engine: LocalEngine): Promise<void> {
  await using scene = await openScene({ engine });
  const { discord, ann, ben, channel } = scene;
  const text = [
    "“Rings near the centre bend the beam.” “The lamp at Harrow Ness was swapped in 1989 for a bulb the size of a thumb.”",
    "“His first great lens was lit at Cordouan. The lamp at Harrow Ness was swapped in 1998 for a bulb.”",
    "“On me demande souvent la recette”, a dit Odile Marchais. “Nobody has ever eaten an oyster there.”",
  ].join("\n");
  const claim = discord.say(ben, channel, text);
  show(await discord.messageCommand(ann, "Check quotations", claim, { locale: "en-US" }), "Check quotations");
  const chinese =
    "「以字就人，比人就字聰明，可惜我這間店太寬，轉不起來。」余曼青說：「我小時候就是這樣的。」「四月底的晚上七點半，霧溪村的最後一盏路燈熄了。」";
  show(await discord.command(ann, channel, "verify", { text: chinese }, { locale: "zh-TW" }), "/verify (zh-TW)");
  const opened = discord.sendCommand(ann, channel, "verify");
  pictures.push(modalHtml(await discord.modal(opened), "/verify"));
}

/** Articles that do not tell the same: in columns, and by time. */
async function showComparisons(models: SearchModels): Promise<void> {
  const engine = new LocalEngine(await storeOf(FAIR, models), models);
  await using scene = await openScene({ engine });
  const { discord, ann, channel, guild } = scene;
  const question = "Who opened the harvest fair in Marlow?";
  const topic = "harvest fair in Marlow";
  show(await discord.command(ann, channel, "compare", { question }, { locale: "en-US" }), "/compare");
  show(await discord.command(ann, channel, "timeline", { topic }, { locale: "en-US" }), "/timeline");
  const bare = discord.world.addChannel({ guild, deny: PermissionFlagsBits.EmbedLinks });
  show(await discord.command(ann, bare, "compare", { question }), "/compare without the right to embed");
  await engine.close();
}

/** Answers from some of the articles, with a chip below that asks all. */
async function showPartsOfCollection(engine: LocalEngine): Promise<void> {
  await using scene = await openScene({ engine });
  const { discord, ann, channel } = scene;
  const question = "How was the lens of the lighthouse ground in September 2025?";
  show(await discord.command(ann, channel, "ask", { question }, { locale: "en-US" }), "/ask in a month");
  const scoped = { question: "茶叶为什么压紧？", from: "2025-05", source: "tea" };
  show(await discord.command(ann, channel, "ask", scoped, { locale: "zh-CN" }), "/ask from, source (zh-CN)");
  const said = { question: "Könnte der Zug die Strecke in elf Stunden schaffen?", said_by: "Edda Wiechert" };
  show(await discord.command(ann, channel, "ask", said, { locale: "de" }), "/ask said_by (de)");
  const nobody = { question: "Warum steht der Nachtzug?", said_by: "Edda Wichert" };
  show(await discord.command(ann, channel, "ask", nobody, { locale: "en-US" }), "/ask said_by, misspelt");
  const last = { question: "鼓楼的钟去年怎么了？" };
  show(await discord.command(ann, channel, "ask", last, { locale: "zh-CN" }), "/ask of last year (zh-CN)");
}

async function showForms(engine: LocalEngine): Promise<void> {
  await using scene = await openScene({ engine });
  const { discord, ann, channel } = scene;
  for (const part of [undefined, "questions", "order"]) {
    const opened = discord.sendCommand(ann, channel, "manage", part === undefined ? {} : { part }, {
      permissions: 32n,
    });
    pictures.push(modalHtml(await discord.modal(opened), `/manage ${part ?? ""}`));
  }
}

async function showHardCases(): Promise<void> {
  const articles = [{ title: "**Bold** headline [x](https://evil.example)", text: HOSTILE }];
  await using scene = await openScene({ engine: new TinyEngine(articles) });
  const { discord, ann, channel, guild } = scene;
  show(
    await discord.command(ann, channel, "ask", { question: "lighthouse spoiler title" }),
    "an article full of markup",
  );
  const bare = discord.world.addChannel({ guild, deny: PermissionFlagsBits.EmbedLinks });
  show(await discord.command(ann, bare, "ask", { question: "lighthouse spoiler title" }), "without the right to embed");
}

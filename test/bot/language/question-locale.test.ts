import { describe, expect, test } from "vitest";
import { questionLocale, replyLocale } from "../../../src/bot/language/question-locale.ts";
import { SeenLocales } from "../../../src/bot/language/seen-locales.ts";
import { TEXTS } from "../../../src/bot/locales/locale.ts";
import { openScene, visibleText } from "../scene.ts";

const SURE: readonly (readonly [question: string, locale: string])[] = [
  ["老城的茶馆是什么时候开张的？", "zh-CN"],
  ["老城的茶館是什麼時候開張的？", "zh-TW"],
  ["灯塔はいつ点灯しましたか", "ja"],
  ["東京駅開業年", "ja"],
  ["등대는 언제 켜졌나요?", "ko"],
  ["Когда зажгли маяк?", "ru"],
  ["Коли запалили маяк?", "uk"],
  ["Коли збудували міст?", "uk"],
  ["When was the lighthouse lit?", "en-US"],
  ["Who built it?", "en-US"],
  ["¿Cuándo se encendió el faro?", "es-ES"],
  ["cuando se encendio el faro", "es-ES"],
  ["Quand le phare a-t-il été allumé ?", "fr"],
  ["Wann wurde der Leuchtturm angezündet?", "de"],
  ["Quando o farol foi aceso?", "pt-BR"],
  ["Quando è stato acceso il faro?", "it"],
  ["Chi ha costruito il ponte?", "it"],
  ["Kiedy zapalono latarnię?", "pl"],
  ["Deniz feneri ne zaman yakıldı?", "tr"],
  ["Ngọn hải đăng được thắp khi nào?", "vi"],
  ["Kapan mercusuar dinyalakan?", "id"],
  ["Wanneer werd de vuurtoren aangestoken?", "nl"],
  ["متى أضيئت المنارة؟", "ar"],
  ["प्रकाशस्तंभ कब जलाया गया?", "hi"],
  ["ประภาคารเปิดไฟเมื่อไร", "th"],
  ["What does 灯台 mean?", "en-US"],
  ["小笼包 steamed 是什么意思？", "zh-CN"],
];

test.each(SURE)("%s is asked in %s", (question, locale) => {
  expect(questionLocale(question)).toBe(locale);
});

test("each language of the bot's texts is told by one of these", () => {
  const told = new Set(SURE.map(([, locale]) => locale));

  expect(Object.keys(TEXTS).filter((code) => !told.has(code))).toEqual([]);
});

test.each([
  // Names, and words that several languages have.
  "Skerry 1854",
  "sourdough?",
  "東京 大阪",
  "La Rochelle",
  "Madame Curie?",
  "",
  "???",
  // Languages in which the bot does not speak.
  "Hvornår blev fyret tændt?",
  "Når ble fyret tent?",
  "När tändes fyren?",
  "Milloin majakka sytytettiin?",
  "Kdy byl rozsvícen maják?",
  "Când a fost aprins farul?",
  "Mikor gyújtották meg a világítótornyot?",
  "Ποιος εφηύρε το ψωμί;",
  "Кой е запалил фара?",
  "Ко је упалио светионик?",
  "Хто запаліў маяк?",
  "چراغ دریایی کی روشن شد؟",
  "दीपगृह कधी पेटवले गेले?",
  // One language within another.
  "das Lied The Sound of Silence",
])("the language of %j is not sure", (question) => {
  expect(questionLocale(question)).toBeNull();
});

describe("the locale of a reply", () => {
  test("is the question's where it is sure, else the asker's", () => {
    expect(replyLocale("Chi ha costruito il ponte?", "fr")).toBe("it");
    expect(replyLocale("sourdough?", "fr")).toBe("fr");
    expect(replyLocale("sourdough?", null)).toBeNull();
  });

  test("keeps the asker's script where a few Chinese characters do not tell one", () => {
    expect(replyLocale("北京在哪？", "zh-TW")).toBe("zh-TW");
    expect(replyLocale("北京在哪？", "fr")).toBe("zh");
  });
});

test("the locales of so many people are remembered, of those who were seen last", () => {
  const seen = new SeenLocales();
  for (let person = 0; person < 10_000; person++) seen.note(`${person}`, "de");
  seen.note("0", "it");
  seen.note("new", "fr");

  expect([seen.of("0"), seen.of("1"), seen.of("2"), seen.of("new"), seen.of("stranger")]).toEqual([
    "it",
    null,
    "de",
    "fr",
    null,
  ]);
});

const NOTHING_FOUND = {
  en: "I found nothing in the articles",
  de: "nichts gefunden",
  it: "non ho trovato nulla",
  uk: "У статтях немає",
  ja: "見つかりませんでした",
  ar: "لم أجد في المقالات",
};

test("a mention is answered in its question's language, else in what its author's client was last seen to have", async () => {
  await using scene = await openScene();
  const { discord, ann, ben, channel } = scene;
  const ask = async (person: typeof ann, question: string) =>
    visibleText(await discord.replyTo(discord.say(person, channel, `<@${discord.world.bot.id}> ${question}`)));

  expect(await ask(ann, "Chi ha inventato la macchina del pane?")).toContain(NOTHING_FOUND.it);
  expect(await ask(ann, "Хто винайшов хлібопічку?")).toContain(NOTHING_FOUND.uk);
  expect(await ask(ann, "من اخترع آلة الخبز؟")).toContain(NOTHING_FOUND.ar);
  expect(await ask(ann, "sourdough?")).toContain(NOTHING_FOUND.en);
  await discord.command(ann, channel, "help", {}, { locale: "de" });
  expect(await ask(ann, "sourdough?")).toContain(NOTHING_FOUND.de);
  expect(await ask(ben, "sourdough?")).toContain(NOTHING_FOUND.en);
});

test("/ask is answered in the question's language, else in the user's; a server's choice comes before both", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, guild, store } = scene;
  const ask = async (question: string, locale: string) =>
    visibleText(await discord.command(ann, channel, "ask", { question }, { locale }));

  expect(await ask("sourdough?", "ja")).toContain(NOTHING_FOUND.ja);
  expect(await ask("Chi ha inventato la macchina del pane?", "ja")).toContain(NOTHING_FOUND.it);
  await store.changeSettings(guild.id, { language: "de" });
  expect(await ask("Chi ha inventato la macchina del pane?", "ja")).toContain(NOTHING_FOUND.de);
});

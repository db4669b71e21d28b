import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysNamed, type TimeAsked, timeAsked } from "../../../src/text/time/time-asked.ts";
import { TIMELESS } from "./timeless-questions.ts";
import { WRITTEN } from "./written-questions.ts";

/** A Wednesday. */
const TODAY = "2025-11-26";

/** As in `WRITTEN`. */
function shown(question: string, asked: TimeAsked | null): string {
  if (asked === null) return "none";
  if (asked.kind === "latest") return "latest";
  if (asked.kind === "event") return `${asked.side}:${question.slice(asked.event.start, asked.event.end)}`;
  return `${asked.repeats ? "~" : ""}${asked.range.from ?? ""}..${asked.range.to ?? ""}`;
}

function withoutWords(question: string): string {
  const asked = timeAsked(question, TODAY);
  return asked === null ? question : question.slice(0, asked.words.start) + question.slice(asked.words.end);
}

describe("what a question says of time", () => {
  test.each(WRITTEN)("$question: $asked", ({ question, asked }) => {
    expect(shown(question, timeAsked(question, TODAY))).toBe(asked);
  });

  test("is nothing in questions that hold names, numbers and lengths of time, but for two of 191", () => {
    const taken = TIMELESS.filter((question) => timeAsked(question, TODAY) !== null);
    expect(taken).toEqual(["Where does the band march after the parade?", "星期天是休息日吗？"]);
  });

  test.each([
    ["What did the mayor say in March about the dam?", "What did the mayor say  about the dam?"],
    ["What happened between 3 and 5 May 2024 at the pier?", "What happened  at the pier?"],
    ["latest news on the bridge", " news on the bridge"],
    ["What has changed since the summit?", "What has changed ?"],
    ["港口去年三月的消息", "港口消息"],
    ["Was geschah vor drei Tagen am Hafen?", "Was geschah  am Hafen?"],
    ["先月に橋は閉まりましたか", "橋は閉まりましたか"],
  ])("is said by words without which the question still reads: %s", (question, rest) => {
    expect(withoutWords(question)).toBe(rest);
  });

  test.each([
    ["Who was mayor in ２０２４?", "2024-01-01..2024-12-31"],
    ["WHAT HAPPENED LAST WEEK", "2025-11-17..2025-11-23"],
    ["What did she say on 3/4/2025?", "2025-03-04..2025-03-04"],
    ["Que s'est-il passé le 3/4/2025 ?", "2025-04-03..2025-04-03"],
    ["民國100年到105年間的市長是誰？", "2011-01-01..2016-12-31"],
    ["昭和50年から55年まで何がありましたか", "1975-01-01..1980-12-31"],
    ["who lived on the hill in the 1700s?", "1700-01-01..1799-12-31"],
    ["cosa è successo la settimana scorsa?", "2025-11-17..2025-11-23"],
    ["wat gebeurde er in maart 2024", "2024-03-01..2024-03-31"],
    ["co się stało w maju 2024 roku?", "2024-05-01..2024-05-31"],
    ["що сталося минулого тижня?", "2025-11-17..2025-11-23"],
    ["geçen ay limanda ne oldu?", "2025-10-01..2025-10-31"],
    ["apa yang terjadi minggu lalu?", "2025-11-17..2025-11-23"],
    ["chuyện gì đã xảy ra vào tháng 3 năm 2024?", "2024-03-01..2024-03-31"],
    ["ماذا حدث في مارس 2024؟", "2024-03-01..2024-03-31"],
    ["पिछले महीने क्या हुआ?", "2025-10-01..2025-10-31"],
    ["เดือนมีนาคม พ.ศ. 2567 เกิดอะไรขึ้น", "2024-03-01..2024-03-31"],
  ])("is read in whatever digits, capitals, eras and language: %s", (question, asked) => {
    expect(shown(question, timeAsked(question, TODAY))).toBe(asked);
  });

  test.each([
    "What did the paper mean by “in March 2020”?",
    "How do prices of 2019 in March compare with those in 2024?",
    "Who won in the 2010 drought?",
    "Which logo was used in the 2001-02 season?",
  ])("is nothing where it is quoted, twofold or part of a name: %s", (question) => {
    expect(timeAsked(question, TODAY)).toBeNull();
  });

  test("lies in the question, and its days in order, whatever is typed", () => {
    const part = fc.constantFrom(
      ..."in March|2024|-|3|last|week|年|月|since|to|and|5|.|上周|der|to 12|before|90s|".split("|"),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const question = parts.join(" ");
        const asked = timeAsked(question, TODAY);
        if (asked === null) return;
        expect(asked.words.start).toBeLessThan(asked.words.end);
        expect(asked.words.end).toBeLessThanOrEqual(question.length);
        if (asked.kind !== "days" || asked.range.from === null || asked.range.to === null) return;
        expect(asked.range.from <= asked.range.to).toBe(true);
      }),
    );
  });
});

describe("the days that a phrase alone names", () => {
  test.each([
    ["2025", "2025-01-01", "2025-12-31"],
    ["2025-03", "2025-03-01", "2025-03-31"],
    ["2025-03-14", "2025-03-14", "2025-03-14"],
    ["14.3.2025", "2025-03-14", "2025-03-14"],
    ["last week", "2025-11-17", "2025-11-23"],
    ["letzte Woche", "2025-11-17", "2025-11-23"],
    ["去年三月", "2024-03-01", "2024-03-31"],
    ["民國113年", "2024-01-01", "2024-12-31"],
    ["令和7年", "2025-01-01", "2025-12-31"],
    ["３月１４日", "2025-03-14", "2025-03-14"],
    ["march", "2025-03-01", "2025-03-31"],
    ["summer", "2025-06-01", "2025-08-31"],
    ["2010-2015", "2010-01-01", "2015-12-31"],
    ["March 3-5, 2024", "2024-03-03", "2024-03-05"],
    ["since 2020", "2020-01-01", null],
    ["before May 2024", null, "2024-04-30"],
  ])("%s", (phrase, from, to) => {
    expect(daysNamed(phrase, TODAY)).toEqual({ from, to });
  });

  test.each(["", "bridge", "May Chen", "12", "1500 metres", "3/4/2025", "2025-02-30", "last king", "2024 bridges"])(
    "are none in %j",
    (phrase) => {
      expect(daysNamed(phrase, TODAY)).toBeNull();
    },
  );
});

import { describe, expect, test } from "vitest";
import { timeAsked } from "../../../src/text/time/time-asked.ts";

/** A Wednesday. */
const TODAY = "2026-05-13";

function daysOf(question: string): string | null {
  const asked = timeAsked(question, TODAY);
  return asked?.kind === "days" ? `${asked.range.from ?? ""}..${asked.range.to ?? ""}` : (asked?.kind ?? null);
}

describe("a time as people type it", () => {
  test.each([
    ["how many potholes were fixed in Feb. 2025", "2025-02-01..2025-02-28"],
    ["council vote 12 Nov. 2025", "2025-11-12..2025-11-12"],
    ["les travaux du tram entre janv. et avril 2025", "2025-01-01..2025-04-30"],
    ["Welche Läden haben seit Okt. 2025 geschlossen?", "2025-10-01.."],
    ["Was hat der Stadtrat letzten Fr. beschlossen?", "2026-05-08..2026-05-08"],
    ["seit Anf. April geschlossene Bäder", "2026-04-01.."],
    ["what did they say last tues about the ferry", "2026-05-12..2026-05-12"],
    ["what happened to the mill last wk", "2026-05-04..2026-05-10"],
    ["что было в пт вечером", "2026-05-08..2026-05-08"],
    ["letztes WE Stadtfest wie viele Besucher", "2026-05-09..2026-05-10"],
  ])("may be cut short: %s", (question, days) => {
    expect(daysOf(question)).toBe(days);
  });

  test.each([
    ["what did the police say yestarday", "2026-05-12..2026-05-12"],
    ["floods in febuary 2025", "2025-02-01..2025-02-28"],
    ["what was shut on wensday", "2026-05-13..2026-05-13"],
    ["¿Qué calles se cortaron en noviembe de 2025?", "2025-11-01..2025-11-30"],
    ["What opens on Thursdays?", null],
    ["Wie lang ist ein Diensttag?", null],
    ["Was ist das Gestein am Hafen?", null],
  ])("may have a letter wrong within a long name, and no other word becomes one: %s", (question, days) => {
    expect(daysOf(question)).toBe(days);
  });

  test.each([
    ["Hochwasser im Sommer 24", "2024-06-01..2024-08-31"],
    ["harbour works, May '25", "2025-05-01..2025-05-31"],
    ["ferries cancelled in q3 25?", "2025-07-01..2025-09-30"],
    ["Was kosteten im Sommer 24 Karten?", null],
  ])("may have a year of two digits behind a season: %s", (question, days) => {
    expect(daysOf(question)).toBe(days);
  });

  test.each([
    ["desde principios de año cuántos barcos llegaron", "2026-01-01.."],
    ["depuis le début du mois quels trains roulent", "2026-05-01.."],
    ["с начала года сколько судов пришло", "2026-01-01.."],
    ["dall'inizio dell'anno quante navi", "2026-01-01.."],
    ["منذ بداية العام كم سفينة وصلت", "2026-01-01.."],
    ["年初以来有几家店关门", "2026-01-01..2026-12-31"],
    ["Wie oft brannte es seit Anfang des Jahres 2024?", "2024-01-01.."],
  ])("since the beginning of a year is of this one, where no other is named: %s", (question, days) => {
    expect(daysOf(question)).toBe(days);
  });

  test.each([
    ["قرارات المجلس بين مارس ويونيو 2024", "2024-03-01..2024-06-30"],
    ["قبل أسبوعين ماذا حدث في السوق", "2026-04-27..2026-05-03"],
    ["منذ يوم الاثنين ما الطرق المغلقة", "2026-05-11.."],
    ["كم حادثا وقع خلال الأيام العشرة الماضية", "2026-05-03..2026-05-13"],
    ["cuma günü limanda ne oldu", "2026-05-08..2026-05-08"],
    ["pazartesiden beri kapalı yollar", "2026-05-11.."],
    ["1 Nisan 2025'ten sonra kim yönetti", "2025-04-02.."],
    ["месяц назад что обещал мэр", "2026-04-01..2026-04-30"],
    ["21 год назад кто был мэром", "2005-01-01..2005-12-31"],
    ["много лет назад кто был мэром", null],
    ["w ostatnich 10 dniach ile wypadków", "2026-05-03..2026-05-13"],
    ["최근 10일 동안 사고는 몇 건", "2026-05-03..2026-05-13"],
    ["en lo que va de año, accidentes", "2026-01-01..2026-12-31"],
    ["obras del 3 de marzo de 2026 en adelante", "2026-03-03.."],
    ["who ran it from March 2026 onwards", "2026-03-01.."],
    ["köprüyle ilgili en son haber", "latest"],
  ])("is read with what a language writes onto a word or behind it: %s", (question, days) => {
    expect(daysOf(question)).toBe(days);
  });

  test.each([
    ["Was kostete das Ticket letztes Jahr im Herbst?", "2025-09-01..2025-11-30"],
    ["last year in March who spoke", "2025-03-01..2025-03-31"],
    ["w zeszłym roku w maju kto rządził", "2025-05-01..2025-05-31"],
  ])("is one of a year that is named before it: %s", (question, days) => {
    expect(daysOf(question)).toBe(days);
  });
});

describe("what only looks like a time", () => {
  test.each([
    "¿Dónde está la calle 25 de Mayo?",
    "Где находится улица 8 Марта",
    "Wo liegt der Platz des 18. März?",
    "gdzie jest ulica 3 Maja",
    "1 Mayıs Mahallesi nerede",
    "أين يقع ميدان 6 أكتوبر",
    "أين تقع مدينة السادس من أكتوبر",
    "Wer gründete die Bewegung 2. Juni?",
    "三月街在哪里",
  ])("is a street's or a movement's name: %s", (question) => {
    expect(timeAsked(question, TODAY)).toBeNull();
  });

  test.each([
    "кто такой Пятница у Дефо",
    "¿Quién es Viernes?",
    "Qui est le maire de Mars ?",
    "Кто такой Август Второй",
    "周一良是谁",
    "周三丰是什么人",
  ])("is a person's or a planet's name: %s", (question) => {
    expect(timeAsked(question, TODAY)).toBeNull();
  });

  test.each([
    "前天津市长是谁",
    "前天文台台长是谁",
    "谁最先登上月球",
    "这月饼好吃吗",
    "怎么坐车去上周庄",
    "日曜大工の始め方",
    "五月病とは何ですか",
    "이월된 예산은 얼마인가",
  ])("is letters of other words: %s", (question) => {
    expect(timeAsked(question, TODAY)).toBeNull();
  });

  test.each([
    "九月九的酒是谁唱的",
    "Is the Sunday school open to adults?",
    "What's the latest time to check out?",
    "How late may you arrive?",
    "5월 5일은 무슨 날인가",
    "5月5日は何の日ですか",
    "11月8日是什么节",
  ])("is of any year, or of none: %s", (question) => {
    expect(timeAsked(question, TODAY)).toBeNull();
  });

  test.each([
    ["月曜朝の事故", "2026-05-11..2026-05-11"],
    ["九月十日谁来访", "2025-09-10..2025-09-10"],
    ["周三谁值班", "2026-05-13..2026-05-13"],
    ["¿Qué pasó en la calle el 25 de mayo?", "2025-05-25..2025-05-25"],
    ["What was sold on the Sunday market day?", "2026-05-10..2026-05-10"],
  ])("is one beside a particle or a preposition: %s", (question, days) => {
    expect(daysOf(question)).toBe(days);
  });
});

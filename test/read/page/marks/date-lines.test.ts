import { describe, expect, test } from "vitest";
import { dateOfLine } from "../../../../src/read/page/marks/date-lines.ts";

describe("a line that tells from when a text is", () => {
  test.each([
    ["By Linus Abara, 14 March 2025", "byline", "2025-03-14"],
    ["Linus Abara | March 14, 2025, 9:30 a.m. EDT", "dateline", "2025-03-14"],
    ["Published 14 March 2025 · Updated 16 March 2025", "byline", "2025-03-14"],
    ["Posted on March 14, 2025 by the harbour office of our town", "byline", "2025-03-14"],
    ["**Yunting, 14 March 2025**", "dateline", "2025-03-14"],
    ["Von Lea Brandt, 3. Mai 2025, 14:05 Uhr", "byline", "2025-05-03"],
    ["Samstag, den 3. Mai 2025", "dateline", "2025-05-03"],
    ["Publié le 14 mars 2025 à 9 h 30", "byline", "2025-03-14"],
    ["Valbrune, le 14 mars 2025", "dateline", "2025-03-14"],
    ["Por Ana Ruiz - 2 de marzo de 2025", "byline", "2025-03-02"],
    ["Publicado em 5 de março de 2025", "byline", "2025-03-05"],
    ["Сергей Лунин, 14 марта 2025 г.", "dateline", "2025-03-14"],
    ["2025年3月14日 星期五", "dateline", "2025-03-14"],
    ["发布时间：2025-03-14 09:30:00 来源：云亭晚报", "byline", "2025-03-14"],
    ["令和7年3月14日（金）", "dateline", "2025-03-14"],
    ["入力 2025.03.14 09:12", "byline", "2025-03-14"],
    ["입력 2025.03.14 09:12 수정 2025.03.15 10:00", "byline", "2025-03-14"],
    ["서울, 2025년 3월 14일 (금)", "dateline", "2025-03-14"],
    ["民國114年3月14日", "dateline", "2025-03-14"],
  ])("%j: by its %s", (line, datedBy, date) => {
    expect(dateOfLine(line, "und")).toEqual({ date, datedBy });
  });

  test.each([
    "The bridge was closed on 14 March 2025 and is open again",
    "In the spring of 2019 the bridge was closed",
    "Clara Voss (3 May 1962 – 4 June 2020)",
    "14 March 2025: the council meets, 16 March 2025: the fair",
    "Clara Voss, born 3 May 1962",
    "Page 3 · 14 March 2025",
    "2025年3月14日，大桥重新开放。",
    "2021년 3월 14일에 다리가 열렸다",
    "03/05/2025",
  ])("%j is none", (line) => {
    expect(dateOfLine(line, "und")).toBeNull();
  });
});

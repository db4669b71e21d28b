import { expect, test } from "vitest";
import { isSameSpeaker } from "../../../src/text/speech/same-speaker.ts";

test.each([
  ["Mayor Anna Brandt", "Brandt", true],
  ["Anna Brandt", "anna brandt", true],
  ["Dr. Anna Brandt", "Anna Brandt", true],
  ["市长王明", "王明", true],
  ["欧阳兰教授", "欧阳兰", true],
  ["王田明市長", "王田市長", true],
  ["왕명 시장", "왕명", true],
  ["мэр Анна Брандт", "Брандт", true],
  ["Anna Brandt", "Jonas Weil", false],
  ["Mayor Anna Brandt", "Jonas Weil", false],
  ["王明", "李海生", false],
  ["the mayor", "Anna Brandt", null],
  ["der Bürgermeister", "Jonas Weil", null],
  ["校长", "王明", null],
  ["Anna Brandt", "Jonas Brandt", null],
  ["Anna", "Anna Brandt", null],
  ["Brandt", "Weil", null],
  ["王明", "Wang Ming", null],
  ["Анна Брандт", "Anna Brandt", null],
  ["", "Anna Brandt", null],
])("%s and %s: %s", (one, other, same) => {
  expect(isSameSpeaker(one, other)).toBe(same);
  expect(isSameSpeaker(other, one)).toBe(same);
});

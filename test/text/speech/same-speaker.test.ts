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
  ["Frau Tanner", "Jutta Hallmann", false],
  ["Frau Tanner", "Ruth Tanner", true],
  ["Frau Tanner", "Jutta", null],
  ["王明", "李海生", false],
  ["パン屋の小野春子さん", "杉浦健", false],
  ["빵집 주인 장계방 씨", "표말순 씨", false],
  ["빵집 주인 장계방 씨", "장계방", true],
  ["재무국장", "표말순", null],
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

import { expect, test } from "vitest";
import { manualPageText } from "../../bench/texts/manual-page.ts";

const page = (body: string) => manualPageText(`.TH LAMP 1\n${body}`);

test("sections become headings, and macros of the text its words", () => {
  expect(page(".SH NAME\nlamp \\- lights \\fIthe\\fP tower\n.PP\n.B lamp\n.BR oil (1)\nburns.")).toBe(
    "## NAME\n\nlamp - lights the tower\n\nlamp\noil(1)\nburns.",
  );
});

test.each([
  ["\\(lqLamp\\(rq", "“Lamp”"],
  ["It\\(aqs \\[u2014] lit", "It's — lit"],
  ["gro\\(ss und \\(:Uber \\[:u]ber", "groß und Über über"],
  ["a\\e b\\&. \\s+1large\\s0", "a\\ b. large"],
  ["ランプを\\fBともす\\fP。", "ランプをともす。"],
  ['words \\" a comment', "words"],
])("%j reads %j", (troff, text) => {
  expect(page(troff)).toBe(text);
});

test("tables, definitions of macros and conditions are left out", () => {
  expect(page("before\n.TS\na b\n.TE\n.de X\nsecret\n..\n.if n hidden\nafter")).toBe("before\nafter");
});

test("a page that names another, or is in other macros, is none", () => {
  expect(manualPageText(".so man1/lamp.1")).toBeNull();
  expect(manualPageText(".Dd May 1\n.Dt LAMP 1\n.Sh NAME")).toBeNull();
});

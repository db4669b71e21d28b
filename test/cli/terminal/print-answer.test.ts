import { expect, test } from "vitest";
import { formatQuotation } from "../../../src/cli/terminal/print-answer.ts";
import { quotationOf } from "../../bot/sample-quotations.ts";

const FROZEN = quotationOf("Das Moos taute auf.");

test("below a quotation in another language stands which words met, and that this is no translation", () => {
  const pairs = [{ asked: "苔藓", quoted: "Moos", start: 4, end: 8 }];
  const [quoted, met, source] = formatQuotation({ ...FROZEN, pairs }, "1. ").split("\n");
  expect(quoted).toBe("1. Das Moos taute auf.");
  expect(met).toBe("   (Matching words, not a translation: 苔藓 Moos)");
  expect(source).toContain("page.txt");
  expect(formatQuotation(FROZEN, "").split("\n")).toHaveLength(2);
});

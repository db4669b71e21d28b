/** What is said of so many, by the language's plural categories (CLDR); "#" stands for the number. */
type CountForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Says how many: the number as the language writes it, in the form of the words that goes with it. */
type Count = (count: number, forms?: CountForms) => string;

/** Says the number alone. */
const NUMBER: CountForms = { other: "#" };

/** How a language (BCP 47) counts: `count(2, { one: "# file", other: "# files" })` is "2 files". */
export function counting(locale: string): Count {
  const rules = new Intl.PluralRules(locale);
  // In the digits that the rest of each text has.
  const numbers = new Intl.NumberFormat(locale, { numberingSystem: "latn" });
  return (count, forms = NUMBER) => (forms[rules.select(count)] ?? forms.other).replaceAll("#", numbers.format(count));
}

/** An option of a slash command; its name is the key of its texts in the locales. */
export type Option = OptionBase &
  (
    | { readonly type: "text"; readonly longest?: number; readonly autocomplete?: true }
    | { readonly type: "number"; readonly least: number; readonly most: number }
    | { readonly type: "switch" }
    | { readonly type: "channel" }
    | { readonly type: "file" }
    | { readonly type: "choice"; readonly choices: readonly OptionChoice[] }
  );

interface OptionBase {
  readonly name: string;
  readonly required?: true;
}

/** A value that the locales name, or a choice that has the same name in all languages. */
export type OptionChoice = string | { readonly name: string; readonly value: string };

export interface Subcommand {
  readonly name: string;
  readonly options: readonly Option[];
}

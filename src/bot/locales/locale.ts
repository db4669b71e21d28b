import type { Locale } from "discord.js";
import { en } from "./en.ts";
import { withFallback } from "./fallback.ts";
import { ar } from "./languages/ar.ts";
import { de } from "./languages/de.ts";
import { es } from "./languages/es.ts";
import { fr } from "./languages/fr.ts";
import { hi } from "./languages/hi.ts";
import { id } from "./languages/id.ts";
import { it } from "./languages/it.ts";
import { ja } from "./languages/ja.ts";
import { ko } from "./languages/ko.ts";
import { nl } from "./languages/nl.ts";
import { pl } from "./languages/pl.ts";
import { ptBr } from "./languages/pt-br.ts";
import { ru } from "./languages/ru.ts";
import { th } from "./languages/th.ts";
import { tr } from "./languages/tr.ts";
import { uk } from "./languages/uk.ts";
import { vi } from "./languages/vi.ts";
import { zhCn } from "./languages/zh-cn.ts";
import { zhTw } from "./languages/zh-tw.ts";
import type { Texts, Translation } from "./texts.ts";

/**
 * Languages beside English, by Discord's locale codes. To add one, write its file and name it here; it may lack texts.
 * Discord has no client in Arabic: it is reached by what a server chose, and by questions in it.
 */
const TRANSLATED: Readonly<Partial<Record<`${Locale}` | "ar", Translation>>> = {
  "zh-CN": zhCn,
  "zh-TW": zhTw,
  ja,
  ko,
  "es-ES": es,
  fr,
  de,
  ru,
  "pt-BR": ptBr,
  it,
  uk,
  pl,
  tr,
  vi,
  id,
  nl,
  ar,
  hi,
  th,
};

/** Each language beside English, as far as it is translated. */
export const TRANSLATIONS: readonly (readonly [code: string, translation: Translation])[] = Object.entries(TRANSLATED);

/** The complete texts of each language by Discord's locale codes. */
export const TEXTS: Readonly<Record<string, Texts>> = {
  "en-US": en,
  ...Object.fromEntries(TRANSLATIONS.map(([code, translation]) => [code, withFallback(translation, en)])),
};

/** The texts for a Discord locale: the very one, else another of its language, else English. */
export function textsFor(locale: string | null | undefined): Texts {
  if (!locale) return en;
  const entries = Object.entries(TEXTS);
  const language = locale.split("-")[0];
  return (
    entries.find(([code]) => code === locale)?.[1] ??
    entries.find(([code]) => code.split("-")[0] === language)?.[1] ??
    en
  );
}

/** The languages of replies, by their own names. */
export const LANGUAGE_CHOICES: readonly { readonly name: string; readonly value: string }[] = Object.entries(TEXTS).map(
  ([value, { locale }]) => ({ name: new Intl.DisplayNames(locale, { type: "language" }).of(locale) ?? locale, value }),
);

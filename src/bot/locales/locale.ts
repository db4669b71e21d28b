import type { Locale } from "discord.js";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { ptBr } from "./pt-br.ts";
import { ru } from "./ru.ts";
import type { Texts } from "./texts.ts";
import { zhCn } from "./zh-cn.ts";
import { zhTw } from "./zh-tw.ts";

/** Texts by Discord's locale codes; English is what everyone else gets. */
export const TEXTS: Readonly<Partial<Record<`${Locale}`, Texts>>> = {
  "en-US": en,
  "zh-CN": zhCn,
  "zh-TW": zhTw,
  ja,
  ko,
  "es-ES": es,
  fr,
  de,
  ru,
  "pt-BR": ptBr,
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

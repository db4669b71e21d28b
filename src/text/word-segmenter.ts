import { remember } from "./remember.ts";

/** Divides texts of a language (BCP 47) into words, as far as a dictionary knows them; made once, which takes its time. */
export const wordSegmenter = remember((language) => new Intl.Segmenter(language, { granularity: "word" }));

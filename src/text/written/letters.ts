/** Whether each UTF-16 unit is a letter or digit: 0 unknown, 1 no, 2 yes. Of a pair, the first half counts. */
const IS_LETTER = new Uint8Array(0x10000);

/** How many letters and digits stand in a part of a text, the whole of it by default. Linear, and nothing is copied. */
export function lettersIn(text: string, start = 0, end = text.length): number {
  let letters = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0xd800 && code < 0xdc00) {
      if (/^[\p{L}\p{N}]/u.test(text.slice(at, at + 2))) letters += 1;
      continue;
    }
    if (IS_LETTER[code] === 0) IS_LETTER[code] = /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 2 : 1;
    if (IS_LETTER[code] === 2) letters += 1;
  }
  return letters;
}

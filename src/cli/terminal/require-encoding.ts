import { UsageError } from "./usage-error.ts";

/** @throws UsageError when no encoding has this name. */
export async function requireEncoding(name: string): Promise<void> {
  const { isKnownEncoding } = await import("../../read/decode-bytes.ts");
  if (await isKnownEncoding(name)) return;
  throw new UsageError(
    `There is no encoding ${name}. Usual names are windows-1252, windows-1251, koi8-r, gb18030, big5, shift_jis and euc-kr.`,
  );
}

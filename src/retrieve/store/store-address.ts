import { StoreError } from "../errors.ts";

/** Whether a store is named that is a PostgreSQL database. */
function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//i.test(text);
}

/**
 * The address of a database as messages may show it: without the password, and without parameters, which may hold one too.
 * @throws StoreError, which does not repeat it, for what is no address.
 */
export function shownAddress(url: string): string {
  if (!isPostgresUrl(url) || !URL.canParse(url)) {
    throw new StoreError(
      "The store's address cannot be understood. It should be like postgres://USER@HOST:5432/DATABASE; signs such as @, / and # " +
        "in a password are written %40, %2F and %23.",
    );
  }
  const shown = new URL(url);
  shown.password = "";
  shown.search = "";
  shown.hash = "";
  return shown.href;
}

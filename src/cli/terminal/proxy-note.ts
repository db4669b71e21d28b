import type { Settings } from "./settings.ts";

/** That a proxy is named and not used, to stand behind a sentence about what cannot be reached; "" where none is named. */
export function proxyNote({ proxyVariable }: Pick<Settings, "proxyVariable">): string {
  if (proxyVariable === null) return "";
  return (
    ` ${proxyVariable} is set, but Verbatim makes no use of a proxy: let this machine reach discord.com and ` +
    "gateway.discord.gg (and the hub of the models) directly, or through a proxy that needs no settings."
  );
}

/** An error over an address that cannot be reached says so of the proxy, too; any other is left as it is. */
export function noteProxy(error: unknown, settings: Pick<Settings, "proxyVariable">): unknown {
  if (settings.proxyVariable === null || !(error instanceof Error) || !isUnreachable(error)) return error;
  return new Error(error.message + proxyNote(settings), { cause: error });
}

/** Errors of downloads and of Discord name their kind; others wrap them. */
function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const kinds = ["kind" in error && error.kind, "reason" in error && error.reason];
  return kinds.includes("unreachable") || isUnreachable(error.cause);
}

import { ProcessError } from "../errors.ts";

/** The messages of a table from kinds to contents, told apart by their kind. */
export type MessageOf<Contents> = {
  readonly [K in keyof Contents]: { readonly kind: K } & Contents[K];
}[keyof Contents];

/**
 * For the branch where no kind of message is left. Messages are trusted, since both processes run the same version: one of
 * a kind that is not known means that they do not.
 */
export function unknownKind(receiver: string, { kind }: { readonly kind: never }): ProcessError {
  return new ProcessError(
    `${receiver} got a message of the unknown kind "${String(kind)}": two versions of Verbatim run together. Start it again.`,
  );
}

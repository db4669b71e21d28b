/** Where an index is: in a folder or, where one is named, in a database. */
export interface StorePlace {
  /** Holds the index; beside an index in a database, its quarantine. Paths of files are counted from it. */
  readonly indexFolder: string;
  /** Address of a PostgreSQL database, password and all: never to be shown. */
  readonly store?: string | undefined;
  /** Which of the collections in the database; the operator's by default. */
  readonly collection?: string | undefined;
  /** Where parts of the database are away (`StoreSnapshot.partsAway`), questions are answered from what is left of it. */
  readonly withoutParts?: boolean | undefined;
}

/** To the process that builds a graph beside the run that writes the index. */
export type GraphOrder =
  | {
      readonly kind: "start";
      /** Path of the database. */
      readonly database: string;
      readonly dimensions: number;
      /** The graph to go on with, and the last point that it knows; null for a new one. */
      readonly base: { readonly file: string; readonly lastPoint: number } | null;
    }
  /** Points up to this id are there, and none below it will come. */
  | { readonly kind: "there"; readonly lastPoint: number }
  /** Those are all: the graph is to be written into a file. */
  | { readonly kind: "finish"; readonly lastPoint: number; readonly file: string };

/** From that process; with the last of them it ends. */
export type GraphNews =
  | { readonly kind: "added"; readonly count: number }
  | { readonly kind: "written"; readonly count: number };

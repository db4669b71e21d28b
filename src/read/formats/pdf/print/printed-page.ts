import type { DroppedKind } from "../../../article.ts";

/** What is known of a font beside its shapes. */
export interface Font {
  readonly isBold: boolean;
  /** Each of its characters is as wide as another: programs and what machines print are set in such type. */
  readonly isMonospaced: boolean;
}

/**
 * Words that a page shows in one go. Places are points in the frame of their direction: `left` and `right` grow as the words are
 * read and `base` grows towards the line before, whichever way the words are turned.
 */
export interface Piece {
  /** Not empty; white space at its ends is noted only. */
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** Of its type; above 0. */
  readonly size: number;
  readonly font: Font;
  /** White space stands before it, whatever the distance. */
  readonly isApart: boolean;
  /** Printed twice or more, a little apart: as programs do that have no bold type. */
  readonly isOverprinted: boolean;
}

/** Pieces on one base line with no wide gap between them. */
export interface Segment {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** That most of its characters have. */
  readonly size: number;
  /** All of it is. */
  readonly isBold: boolean;
  readonly isMonospaced: boolean;
}

/** The words of a page that run in one direction. */
export interface Frame {
  readonly segments: readonly Segment[];
  /** How far the page reaches. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A page before it is known what its parts are. */
export interface PrintedPage {
  /** The direction of most words first. */
  readonly frames: readonly Frame[];
  /** How many characters it has that are none: controls, and what only its fonts know. */
  readonly unknown: number;
  /** What is left out whatever else the document holds. */
  readonly dropped: readonly Leftover[];
}

export interface Leftover {
  readonly kind: DroppedKind;
  readonly words: string;
}

/** A line of a column; of a table, a row. */
export interface Line extends Segment {
  /** One, but for what stands apart in one line. */
  readonly cells: readonly Segment[];
}

/** Lines below each other with nothing beside them, in order. */
export interface Column {
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
}

import type { Display } from './display';
import { NO_FILTER, type Filter } from './filter';
import { NO_QUESTION, type PathQuestion } from './pathQuestion';
import { FIRST_LAYOUT, type LayoutChoice } from './layoutChoice';
import type { Sorts } from './tableSort';

/** A place on the canvas, in the units of layouts. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A document that is open, and the part of its text that is pointed at, in UTF-16 units, end exclusive. */
export interface Reading {
  readonly document: string;
  readonly quote: { readonly start: number; readonly end: number } | null;
}

/** Actors that were put on the canvas because an actor there is linked to them. */
export interface Expansion {
  readonly by: string;
  readonly actors: readonly string[];
}

/** All that decides what the page shows, apart from what is in the graph. Ids are the API's. */
export interface View {
  /** The actors that were put on the canvas; null: those that it starts from. */
  readonly actors: readonly string[] | null;
  /** The actors that came to them by expanding, the earliest first. */
  readonly expanded: readonly Expansion[];
  readonly layout: LayoutChoice;
  /** Actors and relations on the canvas that were hidden one by one. */
  readonly hidden: readonly string[];
  /** Where actors were put by hand. */
  readonly pinned: Readonly<Record<string, Point>>;
  /** Actors and relations, the last selected one last. */
  readonly selected: readonly string[];
  readonly filter: Filter;
  readonly reading: Reading | null;
  /** The paths that are asked for. */
  readonly paths: PathQuestion;
  readonly display: Display;
  readonly sorts: Sorts;
}

/** The view at first sight. */
export const FIRST_VIEW: View = { actors: null, expanded: [], layout: FIRST_LAYOUT, hidden: [], pinned: {}, selected: [], filter: NO_FILTER, reading: null, paths: NO_QUESTION, display: 'GRAPH', sorts: {} };

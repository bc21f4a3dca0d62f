import { Direction, PathMode, PathSelector, RelationType, type Sign } from '../__generated__/queries';
import type { PathRequest } from '../data/readPaths';
import type { Filter } from './filter';

/** Which paths are looked for. The least certainty and the day are those of the filter, which holds for all that is shown. */
export interface PathConditions {
  readonly select: PathSelector;
  /** How many, where the selector needs a number. */
  readonly k: number;
  readonly mode: PathMode;
  readonly direction: Direction;
  readonly minLength: number;
  readonly maxLength: number;
  readonly sign: Sign | null;
  readonly types: readonly RelationType[];
  readonly rollUp: boolean;
}

/** A question about paths, and what of its answer is being read. */
export interface PathQuestion extends PathConditions {
  /** References to actors; both are set when paths between them are asked for. */
  readonly from: string | null;
  readonly to: string | null;
  /** Set when paths that match it are asked for. */
  readonly pattern: string | null;
  /** The path that was chosen. */
  readonly path: string | null;
  /** Which of its steps is read, from 1. */
  readonly step: number;
}

/** The types of relations that paths take unless others are wanted. */
export const USUAL_TYPES: readonly RelationType[] = [
  RelationType.Ally,
  RelationType.Adversary,
  RelationType.Supplier,
  RelationType.ThreatenedBy,
];

/** Nothing is asked. The conditions are those of the API. */
export const NO_QUESTION: PathQuestion = {
  from: null,
  to: null,
  pattern: null,
  select: PathSelector.AllShortest,
  k: 5,
  mode: PathMode.Acyclic,
  direction: Direction.Any,
  minLength: 1,
  maxLength: 6,
  sign: null,
  types: USUAL_TYPES,
  rollUp: false,
  path: null,
  step: 1,
};

const COUNTED: readonly PathSelector[] = [PathSelector.ShortestK, PathSelector.ShortestKGroups, PathSelector.CheapestK];

/** Whether a selector needs a number. */
export function needsCount(select: PathSelector): boolean {
  return COUNTED.includes(select);
}

/** The question as the API has it; null where nothing is asked. */
export function pathRequest(question: PathQuestion, { minCertainty, at }: Pick<Filter, 'minCertainty' | 'at'>): PathRequest | null {
  const { from, to, pattern, select, k, mode, direction, minLength, maxLength, sign, types, rollUp } = question;
  const filter = { minCertainty, at, rollUp };
  // A pattern says itself which ways, lengths and types it means.
  if (pattern !== null) return { kind: 'PATTERN', variables: { pattern, filter } };
  if (from === null || to === null) return null;
  const ends = { from: [from], to: [to] };
  return {
    kind: 'BETWEEN',
    variables: {
      ...ends,
      select,
      k: needsCount(select) ? k : null,
      mode,
      direction,
      minLength,
      maxLength,
      sign,
      filter: { ...filter, types },
    },
  };
}

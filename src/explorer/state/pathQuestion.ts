import { ActorKind, Direction, PathMode, PathSelector, RelationType, type Disjoint, type Sign } from '../__generated__/queries';
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
  /** What the paths do not share, where the selector lets that be asked; null: anything may be shared. */
  readonly disjoint: Disjoint | null;
  /** Slugs of actors that do not stand between the ends. */
  readonly avoidActors: readonly string[];
  /** The kinds of actors that may stand between the ends. */
  readonly viaKinds: readonly ActorKind[];
  /** The least number of documents that affirm each relation. */
  readonly minDocuments: number;
  /** Ids of the documents whose statements count; null: all. */
  readonly documents: readonly string[] | null;
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

/** All kinds: no actor is left out between the ends. */
export const ALL_KINDS: readonly ActorKind[] = Object.values(ActorKind);

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
  disjoint: null,
  avoidActors: [],
  viaKinds: ALL_KINDS,
  minDocuments: 0,
  documents: null,
  path: null,
  step: 1,
};

const COUNTED: readonly PathSelector[] = [PathSelector.ShortestK, PathSelector.ShortestKGroups, PathSelector.CheapestK];

/** Whether a selector needs a number. */
export function needsCount(select: PathSelector): boolean {
  return COUNTED.includes(select);
}

const DISJOINT: readonly PathSelector[] = [PathSelector.ShortestK, PathSelector.CheapestK];

/** Whether paths that share nothing can be asked for with a selector. */
export function mayBeDisjoint(select: PathSelector): boolean {
  return DISJOINT.includes(select);
}

/** The question as the API has it; null where nothing is asked. */
export function pathRequest(question: PathQuestion, { minCertainty, at }: Pick<Filter, 'minCertainty' | 'at'>): PathRequest | null {
  const { from, to, pattern, select, k, mode, direction, minLength, maxLength, sign, disjoint, types, rollUp } = question;
  const { avoidActors, viaKinds, minDocuments, documents } = question;
  const filter = {
    minCertainty,
    at,
    rollUp,
    avoidActors,
    viaKinds: ALL_KINDS.every((kind) => viaKinds.includes(kind)) ? null : viaKinds,
    minDocuments: minDocuments === 0 ? null : minDocuments,
    documents,
  };
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
      disjoint: mayBeDisjoint(select) ? disjoint : null,
      filter: { ...filter, types },
    },
  };
}

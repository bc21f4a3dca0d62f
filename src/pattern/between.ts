import type { RelationFilter } from '../model/filter';
import { RELATION_TYPES, type Sign } from '../model/relationType';
import type { EdgeDirection, LabelExpression, PathMode, PathPattern } from './ast';
import { atLeast } from './automaton';
import type { Direction } from './direction';
import type { Choice, PathPlan } from './plan';

/** Which paths of each ordered pair are answered. */
export const PATH_SELECTORS = ['ANY', 'ALL', 'ANY_SHORTEST', 'ALL_SHORTEST', 'SHORTEST_K', 'SHORTEST_K_GROUPS', 'CHEAPEST_K'] as const;
export type PathSelector = (typeof PATH_SELECTORS)[number];

/** Paths between actors as they are asked for without a pattern. Actors are slugs; `k` counts for the selectors that have it in their name. */
export interface PathsBetween {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly select: PathSelector;
  readonly k: number;
  readonly mode: PathMode;
  readonly direction: Direction;
  readonly minLength: number;
  readonly maxLength: number;
  readonly sign: Sign | null;
  readonly filter: RelationFilter;
}

/** The plan for such paths. */
export function planBetween({ from, to, select, k, mode, direction, minLength, maxLength, sign, filter }: PathsBetween): PathPlan {
  return {
    source: { pattern: patternBetween(direction, minLength), parameters: {} },
    from,
    to,
    choice: choiceOf(select, k),
    mode,
    // No path is longer than maxLength, so that counting goes no further.
    automaton: atLeast(Math.min(minLength, maxLength + 1), direction),
    actorTests: [],
    relationTests: [],
    whole: null,
    maxLength,
    sign,
    filter,
  };
}

const ARROWS: Readonly<Record<Direction, EdgeDirection>> = { OUTGOING: 'RIGHT', INCOMING: 'LEFT', ANY: 'ANY' };

const position = { offset: 0, line: 1, column: 1 };
const ALL_TYPES: LabelExpression = {
  kind: 'LabelOr',
  operands: RELATION_TYPES.map((name) => ({ kind: 'Name', name, position })),
  position,
};

/** `()-[:ALLY|...]->{minLength,}()` of all types, structure too: the plan's filter says which count. */
function patternBetween(direction: Direction, minLength: number): PathPattern {
  const edge = {
    kind: 'EdgePattern',
    variable: null,
    labels: ALL_TYPES,
    properties: [],
    where: null,
    direction: ARROWS[direction],
    quantifier: { kind: 'Quantifier', min: minLength, max: null, optional: false, position },
    position,
  } as const;
  return {
    kind: 'PathPattern',
    pathVariable: null,
    selector: { kind: 'ALL', position },
    mode: 'WALK',
    pattern: { kind: 'Concatenation', elements: [edge], position },
    where: null,
    position,
  };
}

/** What a selector lets through. ANY selectors give the first in canonical order. */
export function choiceOf(select: PathSelector, k: number): Choice {
  switch (select) {
    case 'ALL':
      return { by: 'length', paths: Infinity, groups: Infinity };
    case 'ANY':
    case 'ANY_SHORTEST':
      return { by: 'length', paths: 1, groups: Infinity };
    case 'ALL_SHORTEST':
      return { by: 'length', paths: Infinity, groups: 1 };
    case 'SHORTEST_K':
      return { by: 'length', paths: k, groups: Infinity };
    case 'SHORTEST_K_GROUPS':
      return { by: 'length', paths: Infinity, groups: k };
    case 'CHEAPEST_K':
      return { by: 'cost', paths: k, groups: Infinity };
  }
}

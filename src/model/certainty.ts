/** How certain a text is of what it says, from least to most. */
export const CERTAINTIES = ['POSSIBLE', 'PREDICTED', 'REPORTED', 'ASSERTED'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** 0 for POSSIBLE to 3 for ASSERTED. */
export function certaintyRank(certainty: Certainty): number {
  return CERTAINTIES.indexOf(certainty);
}

/** The cost of a step of this certainty: 1, 2, 4, 8 from ASSERTED to POSSIBLE. */
export function certaintyCost(certainty: Certainty): number {
  return 1 << (CERTAINTIES.length - 1 - certaintyRank(certainty));
}

/** The least certain of the given; null for none (a path without steps has no certainty). */
export function leastCertain(certainties: Iterable<Certainty>): Certainty | null {
  let least: Certainty | null = null;
  for (const certainty of certainties) {
    if (least === null || certaintyRank(certainty) < certaintyRank(least)) least = certainty;
  }
  return least;
}

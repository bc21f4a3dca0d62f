/** How actors are laid out. */
export type LayoutChoice =
  | {
      readonly kind: 'FORCE';
      /** How many of the expansions the forces place, too; those after them stand around the actors that they came by. */
      readonly settled: number;
    }
  | {
      readonly kind: 'CONCENTRIC';
      /** The actors in the middle; none: the best connected. */
      readonly around: readonly string[];
    }
  | { readonly kind: 'KINDS' };

/** The layout at first sight. */
export const FIRST_LAYOUT: LayoutChoice = { kind: 'FORCE', settled: 0 };

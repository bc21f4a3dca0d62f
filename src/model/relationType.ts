export const SIGNS = ['POSITIVE', 'NEGATIVE'] as const;
export type Sign = (typeof SIGNS)[number];

/** The closed list of relation types. A directed relation runs from source to target; THREATENED_BY from the victim to the threat. */
export const RELATION_TYPES = ['ALLY', 'ADVERSARY', 'SUPPLIER', 'THREATENED_BY', 'LEADS', 'PART_OF', 'MEMBER_OF'] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

interface RelationTypeTraits {
  readonly symmetric: boolean;
  readonly sign: Sign;
  /** Who leads, is part of or is a member of what; matched only where it is named. */
  readonly structure: boolean;
}

export const RELATION_TYPE_TRAITS: Readonly<Record<RelationType, RelationTypeTraits>> = {
  ALLY: { symmetric: true, sign: 'POSITIVE', structure: false },
  ADVERSARY: { symmetric: true, sign: 'NEGATIVE', structure: false },
  SUPPLIER: { symmetric: false, sign: 'POSITIVE', structure: false },
  THREATENED_BY: { symmetric: false, sign: 'NEGATIVE', structure: false },
  LEADS: { symmetric: false, sign: 'POSITIVE', structure: true },
  PART_OF: { symmetric: false, sign: 'POSITIVE', structure: true },
  MEMBER_OF: { symmetric: false, sign: 'POSITIVE', structure: true },
};

/** The types that a query ranges over when it names none. */
export const DEFAULT_RELATION_TYPES: readonly RelationType[] = RELATION_TYPES.filter((type) => !RELATION_TYPE_TRAITS[type].structure);

/** The types that say what an actor belongs to. */
export const STRUCTURE_TYPES: readonly RelationType[] = RELATION_TYPES.filter((type) => RELATION_TYPE_TRAITS[type].structure);

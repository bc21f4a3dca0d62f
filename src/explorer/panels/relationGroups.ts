import { RelationType } from '../__generated__/queries';
import type { RelationCard } from '../data/records';
import { TYPE_WORDS } from '../words/names';

/** The relations of an actor that have the same type and direction, with the id of each other end. */
export interface RelationGroup {
  readonly name: string;
  readonly relations: readonly { readonly relation: RelationCard; readonly other: string }[];
}

/** The names of all groups, in the order of types, outgoing relations first; symmetric ones have no direction. */
export const GROUP_NAMES: readonly string[] = [
  ...new Set(Object.values(RelationType).flatMap((type) => [TYPE_WORDS[type].outgoing, TYPE_WORDS[type].incoming])),
];

/** The group that a relation of an actor belongs to. */
export function groupName({ type, symmetric, source }: Pick<RelationCard, 'type' | 'symmetric' | 'source'>, actor: string): string {
  return symmetric || source.id === actor ? TYPE_WORDS[type].outgoing : TYPE_WORDS[type].incoming;
}

/** An actor's relations by type and direction. */
export function relationGroups(actor: string, relations: Iterable<RelationCard>): readonly RelationGroup[] {
  const groups = new Map(GROUP_NAMES.map((name): [string, RelationGroup['relations'][number][]] => [name, []]));
  for (const relation of relations) {
    const { source, target } = relation;
    if (source.id === actor || target.id === actor) {
      groups.get(groupName(relation, actor))?.push({ relation, other: source.id === actor ? target.id : source.id });
    }
  }
  return [...groups].filter(([, own]) => own.length > 0).map(([name, own]) => ({ name, relations: own }));
}

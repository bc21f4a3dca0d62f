import { RelationType } from '../__generated__/queries';
import type { RelationCard } from '../data/records';
import { TYPE_WORDS } from '../words/names';

/** The relations of an actor that have the same type and direction, with the id of each other end. */
export interface RelationGroup {
  readonly name: string;
  readonly relations: readonly { readonly relation: RelationCard; readonly other: string }[];
}

/** An actor's relations by type and direction, in the order of types; symmetric ones have no direction. */
export function relationGroups(actor: string, relations: Iterable<RelationCard>): readonly RelationGroup[] {
  const own = [...relations].filter(({ source, target }) => source.id === actor || target.id === actor);
  return Object.values(RelationType).flatMap((type) => {
    const { outgoing, incoming } = TYPE_WORDS[type];
    const ofType = own.filter((relation) => relation.type === type);
    const goesOut = ({ source, symmetric }: RelationCard) => symmetric || source.id === actor;
    const groups = [
      { name: outgoing, relations: ofType.filter(goesOut) },
      { name: incoming, relations: ofType.filter((relation) => !goesOut(relation)) },
    ];
    return groups
      .filter((group) => group.relations.length > 0)
      .map((group) => ({
        name: group.name,
        relations: group.relations.map((relation) => ({ relation, other: relation.source.id === actor ? relation.target.id : relation.source.id })),
      }));
  });
}

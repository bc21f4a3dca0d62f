import type { ActorKind, RelationType } from '../../src/explorer/__generated__/queries';
import { NO_RECORDS, withAddition, type ActorCard, type Records, type RelationCard } from '../../src/explorer/data/records';

/** An actor with this slug. */
export function actorCard(slug: string, kind: ActorKind = 'STATE'): ActorCard {
  return { id: `actor:${slug}`, slug, name: slug, kind, aliases: [], identifiers: [], description: null, relationCount: 0 };
}

/** A relation between the actors with these slugs. */
export function relationCard(source: string, type: RelationType, target: string, more: Partial<RelationCard> = {}): RelationCard {
  return {
    id: `relation:${source}-${type}-${target}-${more.since ?? ''}`,
    type,
    sign: type === 'ADVERSARY' || type === 'THREATENED_BY' ? 'NEGATIVE' : 'POSITIVE',
    symmetric: type === 'ALLY' || type === 'ADVERSARY',
    since: null,
    until: null,
    certainty: 'ASSERTED',
    contested: false,
    qualifiers: [],
    documentCount: 1,
    source: { id: `actor:${source}` },
    target: { id: `actor:${target}` },
    ...more,
  };
}

/** Records of these, read as a whole graph. */
export function recordsOf(actors: readonly ActorCard[], relations: readonly RelationCard[], wholeRead = true): Records {
  return withAddition(NO_RECORDS, { actors, relations, size: { actors: actors.length, relations: relations.length, documents: 0, wholeRead, start: [] } });
}

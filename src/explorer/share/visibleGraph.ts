import type { WholeGraph } from '../../formats/wholeGraph';
import type { Evidence } from '../data/readEvidence';
import type { ActorCard } from '../data/records';
import type { CanvasGraph } from '../state/shownGraph';

/**
 * What can be seen, with all that it stands on, as the writers of src/formats take it: each table in the order of its ids. To whom a
 * statement is attributed is said in it, so these actors are there even when they cannot be seen; others are not.
 */
export function visibleGraph(relations: CanvasGraph['relations'], { statements, sources, actors }: Evidence): WholeGraph {
  const all = new Set(actors.map(({ id }) => id));
  return {
    actors: sortedBy(actors.map(actorOf), ({ slug }) => slug),
    documents: sortedBy(
      sources.map(({ mentions: _, ...document }) => document),
      ({ id }) => id,
    ),
    relations: sortedBy(
      relations.map(({ id, type, source, target, since, until }) => ({
        id,
        type,
        source: slugOf(source),
        target: slugOf(target),
        since,
        until,
      })),
      ({ id }) => id,
    ),
    statements: sortedBy(
      relations.flatMap(({ id: relation }) =>
        (statements.get(relation) ?? []).map(({ document, subject, object, attributedTo, ...statement }) => ({
          ...statement,
          document: document.id,
          relation,
          subject: slugOf(subject),
          object: slugOf(object),
          attributedTo: attributedTo === null ? null : slugOf(attributedTo),
        })),
      ),
      ({ id }) => id,
    ),
    mentions: sortedBy(sources, ({ id }) => id).flatMap(({ id: document, mentions }) =>
      mentions.flatMap(({ actor, quote, start, end }) =>
        all.has(actor.id) ? [{ actor: slugOf(actor), document, quote, start, end }] : [],
      ),
    ),
  };
}

function actorOf({ slug, name, kind, aliases, identifiers, description }: ActorCard): WholeGraph['actors'][number] {
  return { slug, name, kind, aliases, identifiers: identifiers.map(({ scheme, value }) => ({ scheme, value })), description };
}

/** Actors' ids are their slugs, with `actor:` before them. */
function slugOf({ id }: { readonly id: string }): string {
  return id.slice(id.indexOf(':') + 1);
}

function sortedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return items
    .map((item) => ({ key: keyOf(item), item }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

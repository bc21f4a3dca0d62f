import { readActor } from '../data/readActor';
import { readBetween } from '../data/readBetween';
import { readDocument } from '../data/readDocument';
import { readRelation } from '../data/readRelation';
import type { Addition, Records } from '../data/records';
import { canvasIds, startOf } from '../state/onCanvas';
import type { View } from '../state/view';

/** Something to be read from the server. */
export interface Need {
  /** The same for the same thing. */
  readonly key: string;
  /** What it is, in words: `an actor`. */
  readonly what: string;
  readonly read: () => Promise<Addition>;
}

/** Of many that are selected only the last are read: others are seldom looked at. */
const MOST_READ = 20;

/** What the view shows and the records do not have: what is selected, what is listed, what is being read. */
export function needsOf(
  { actors, expanded, selected, reading }: Pick<View, 'actors' | 'expanded' | 'selected' | 'reading'>,
  records: Records,
): readonly Need[] {
  const { mentions, statements, texts, linked } = records;
  const known = () => new Set(records.actors.keys());
  const listed = [...(canvasIds({ actors, expanded }, startOf(records)) ?? [])];
  const isUnlinked = listed.some((id) => !linked.has(id) && !mentions.has(id) && !selected.includes(id));
  const last = selected.slice(-MOST_READ);
  return [
    ...(isUnlinked ? [{ key: `links ${listed.join()}`, what: 'relations between actors', read: () => readBetween(listed, known()) }] : []),
    ...last.filter((id) => id.startsWith('actor:') && !mentions.has(id)).map(actorNeed),
    ...last.filter((id) => id.startsWith('relation:') && !statements.has(id)).map(relationNeed),
    ...(reading !== null && !texts.has(reading.document)
      ? [{ key: reading.document, what: 'the document', read: () => readDocument(reading.document, known()) }]
      : []),
  ];
}

/** An actor with its mentions and relations. */
export function actorNeed(id: string): Need {
  return { key: id, what: 'an actor', read: () => readActor(id) };
}

/** A relation with its ends and statements. */
export function relationNeed(id: string): Need {
  return { key: id, what: 'a relation', read: () => readRelation(id) };
}

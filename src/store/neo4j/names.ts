import { int } from 'neo4j-driver';
import { referredSlug } from '../../model/actor';
import { RELATION_TYPES } from '../../model/relationType';
import type { NameRequest, NamesFound } from '../store';
import type { Connection } from './connection';
import { missingRevision, REVISION } from './read';

/** Actors offered as what a word may have been meant for: with slugs that begin with so many letters of it. */
const ALIKE = 50;
const LETTERS_ALIKE = 2;
/** What JavaScript's `trim` takes off; Cypher's `trim` leaves some of it. */
const BLANKS =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

const ACTOR = 'a {.slug, name: coalesce(a.name, a.slug), aliases: coalesce(a.aliases, [])}';
/** As `foldName` does. */
const folded = (text: string) => `toLower(normalize(btrim(${text}, $given.blanks)))`;

/** Slugs are looked for in their index; only words that are none take a look at the names of all actors. */
const ACTORS = `
  CALL () { MATCH (a:Actor) WHERE a.slug IN $given.slugs RETURN collect(${ACTOR}) AS known }
  WITH n, nonce, known, [word IN $given.words WHERE NOT word.slug IN [a IN known | a.slug] | word] AS rest
  CALL (rest) {
    WITH [word IN rest | word.text] AS texts WHERE size(texts) > 0
    MATCH (a:Actor) WHERE ${folded('a.name')} IN texts OR any(alias IN a.aliases WHERE ${folded('alias')} IN texts)
    RETURN collect(${ACTOR}) AS named
  }
  CALL (rest) {
    UNWIND rest AS word
    CALL (word) { MATCH (a:Actor) WHERE a.slug STARTS WITH word.start RETURN a ORDER BY a.slug LIMIT $given.alike }
    RETURN collect(DISTINCT ${ACTOR}) AS alike
  }`;
const DOCUMENTS = 'CALL () { MATCH (d:Document) WHERE d.id IN $given.documents RETURN collect(d.id) AS documents }';
const SCHEMES = 'CALL () { MATCH (a:Actor) UNWIND a.identifierSchemes AS scheme RETURN collect(DISTINCT scheme) AS schemes }';

/** Each is known to the database without counting. */
const COUNTS = RELATION_TYPES.map((type) => `COUNT { ()-[:${type}]->() }`);

type Names = Pick<NamesFound, 'size' | 'documents' | 'schemes'>;
type NamesRow = Names & { readonly n: number; readonly nonce: string } & Readonly<
    Record<'known' | 'named' | 'alike', NamesFound['actors']>
  >;

/** Looks up the words of a query in one statement of a READ session. */
export async function lookUpNames(
  connection: Connection,
  { actors, documents, schemes }: NameRequest,
  deadline: number,
): Promise<Omit<NamesFound, 'certaintyKept'>> {
  const words = actors.map((text) => ({ text, slug: referredSlug(text), start: text.slice(0, LETTERS_ALIKE) }));
  const text = [
    REVISION,
    actors.length > 0 ? ACTORS : 'WITH n, nonce, [] AS known, [] AS named, [] AS alike',
    documents.length > 0 ? DOCUMENTS : '',
    schemes ? SCHEMES : '',
    `RETURN n, nonce, known, named, alike, {actors: COUNT { (:Actor) }, relations: ${COUNTS.join(' + ')}} AS size,
      ${documents.length > 0 ? 'documents' : '[] AS documents'}, ${schemes ? 'schemes' : '[] AS schemes'}`,
  ].join('\n');
  const given = { words, slugs: words.map(({ slug }) => slug), documents, blanks: BLANKS, alike: int(ALIKE) };
  const { rows, bookmark } = await connection.read<NamesRow>({ text, given }, deadline);
  const { n, nonce, known, named, alike, ...names } = rows[0] ?? missingRevision();
  const bySlug = new Map([...known, ...named, ...alike].map((actor) => [actor.slug, actor]));
  const sorted = [...bySlug.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return { version: { revision: n, nonce, bookmark }, actors: sorted, ...names };
}

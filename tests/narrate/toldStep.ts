import { mergeActor, type Actor, type ActorKind } from '../../src/model/actor';
import { makeDocument, type DocumentKind, type DocumentWithText } from '../../src/model/document';
import { makeRelation } from '../../src/model/relation';
import { RELATION_TYPE_TRAITS, type RelationType } from '../../src/model/relationType';
import type { Statement } from '../../src/model/statement';
import { supportOf } from '../../src/model/support';
import { explainPath } from '../../src/narrate/explainPath';
import type { ToldPath, ToldRelation, ToldStep } from '../../src/narrate/toldPath';
import { slugify } from '../../src/model/slug';
import { statementOf } from '../support/rows';

/** What a test says of one statement; a quote is taken to stand at `start`, 0 by default. */
export interface Said extends Partial<Omit<Statement, 'id' | 'document' | 'attributedTo'>> {
  readonly in?: DocumentWithText;
  readonly by?: Actor;
}

export function actor(name: string, kind: ActorKind = 'STATE'): Actor {
  return mergeActor(null, { slug: slugify(name, 'name'), name, kind });
}

export function documentOf(kind: DocumentKind, title: string): DocumentWithText {
  return makeDocument({ kind, title, url: null, publisher: null, publishedOn: null, text: kind === 'ARTICLE' ? title : null });
}

/** An article whose statements are explicit unless they say otherwise. */
export const NEWS = documentOf('ARTICLE', 'News');

export function relationOf(
  type: RelationType,
  source: Actor,
  target: Actor,
  said: readonly Said[],
  [since, until]: readonly [string | null, string | null] = [null, null],
): ToldRelation {
  const input = makeRelation(type, source.slug, target.slug, since, until);
  const [first, second] = input.source === source.slug ? [source, target] : [target, source];
  const statements = said.map(({ in: document = NEWS, by, ...parts }) => {
    const start = parts.start ?? (parts.quote === undefined ? null : 0);
    const statement = statementOf(input, document, {
      basis: parts.quote === undefined ? null : 'EXPLICIT',
      ...parts,
      start,
      attributedTo: by?.slug ?? null,
    });
    return { statement, attributedTo: by ?? null, document };
  });
  const support = supportOf(statements.map(({ statement, document }) => ({ ...statement, background: document.kind === 'BACKGROUND' })));
  return { relation: { ...input, until }, source: first, target: second, statements, support };
}

/** The step that walks a relation from one actor; it is forward on symmetric relations whichever way it goes. */
export function stepFrom(from: Actor, relation: ToldRelation): ToldStep {
  const forward = relation.source.slug === from.slug;
  const to = forward ? relation.target : relation.source;
  return { from, to, relations: [relation], forward: forward || RELATION_TYPE_TRAITS[relation.relation.type].symmetric };
}

/** The path of one step, as certain as the step's most certain relation. */
function pathOf(step: ToldStep): ToldPath {
  const { certainty } = supportOf(
    step.relations.flatMap(({ statements }) => statements.map(({ statement }) => ({ ...statement, background: false }))),
  );
  return { actors: [step.from, step.to], steps: [step], sign: RELATION_TYPE_TRAITS[step.relations[0].relation.type].sign, certainty };
}

/** The sentence that tells a step, without the one that sums up. */
export function told(step: ToldStep): string {
  const explanation = explainPath(pathOf(step));
  expect(explanation).toMatch(/\. The link is [^.“”]+\.$/);
  return explanation.replace(/ The link is [^.]+\.$/, '');
}

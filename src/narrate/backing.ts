import { certaintyRank, type Certainty } from '../model/certainty';
import { DOCUMENT_KINDS } from '../model/document';
import { invariant } from '../model/errors';
import { BASES } from '../model/statement';
import type { ToldRelation, ToldStatement, ToldStep } from './toldPath';

/** What a clause stands on: one statement of one relation. */
export interface Backing {
  readonly told: ToldRelation;
  readonly statement: ToldStatement;
}

/**
 * The affirming statement that a step is told by, and what is supplied as far as its quote says so, sorted. It is as certain as the
 * step; the relation is the first by id that has such a statement. Other goods of the relation, of another quote or less certain,
 * are left out: the clause would say more than its quote.
 */
export function affirmationOf({ relations }: ToldStep): Backing & { readonly certainty: Certainty; readonly goods: readonly string[] } {
  const [most] = relations.flatMap(({ support }) => support.certainty ?? []).sort((a, b) => certaintyRank(b) - certaintyRank(a));
  const affirming = ({ statements }: ToldRelation) =>
    statements.filter(({ statement }) => statement.polarity === 'AFFIRMED' && statement.certainty === most);
  const [told] = relations.filter((relation) => affirming(relation).length > 0).sort(inOrder((relation) => [relation.relation.id]));
  invariant(told !== undefined, 'a step of a path is affirmed');
  const candidates = affirming(told).sort(inOrder(worth));
  const statement = candidates[0];
  const saidThere = candidates.filter((other) => placeOf(other) === placeOf(statement));
  const goods = new Set(saidThere.flatMap((other) => other.statement.qualifier ?? []));
  return { told, statement, certainty: most, goods: [...goods].sort() };
}

/** The denying statement that a step is told with: the most telling one, first of those that deny what is told of it; null for none. */
export function denialOf(
  { relations }: ToldStep,
  told: ToldRelation,
  goods: readonly string[],
): (Backing & { readonly deniesAll: boolean }) | null {
  const denials = relations.flatMap((relation) =>
    relation.statements
      .filter(({ statement }) => statement.polarity === 'DENIED')
      .map((statement) => {
        const { qualifier } = statement.statement;
        return { told: relation, statement, deniesAll: relation === told && (qualifier === null || goods.includes(qualifier)) };
      }),
  );
  denials.sort(
    inOrder((denial) => [denial.deniesAll ? 0 : 1, -certaintyRank(denial.statement.statement.certainty), ...worth(denial.statement)]),
  );
  return denials[0] ?? null;
}

/** What makes one statement more worth quoting than another: a quote, explicit, in an article, early in the text. */
function worth({ statement, document }: ToldStatement): (number | string)[] {
  return [
    statement.quote === null ? 1 : 0,
    statement.basis === null ? BASES.length : BASES.indexOf(statement.basis),
    DOCUMENT_KINDS.indexOf(document.kind),
    statement.start ?? 0,
    statement.id,
  ];
}

/** Equal for statements that the same words of the same document make in the same way; those of a dataset have no words. */
function placeOf({ statement: { document, quote, start, basis, attributedTo } }: ToldStatement): string {
  return JSON.stringify([document, quote, start, basis, attributedTo]);
}

/** Compares by the first part of the keys that differs. */
function inOrder<Item>(keyOf: (item: Item) => readonly (number | string)[]): (a: Item, b: Item) => number {
  return (a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    const at = left.findIndex((part, i) => part !== right[i]);
    return at === -1 ? 0 : left[at] < right[at] ? -1 : 1;
  };
}

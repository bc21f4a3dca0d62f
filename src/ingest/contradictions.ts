import { RELATION_TYPE_TRAITS } from '../model/relationType';
import type { PlacedStatement } from './placedStatement';
import type { Report } from './seedProblem';

/** Reports statements that repeat or contradict one another; each law is a function below. */
export function checkContradictions(placed: readonly PlacedStatement[], report: Report): void {
  for (const law of [saidOnce, notAffirmedAndDenied, oneEnd, notBothWays]) law(placed, report);
}

/** One quote says one thing once; common knowledge, having no quotes, says each relation once. */
function saidOnce(placed: readonly PlacedStatement[], report: Report): void {
  const first = firsts<PlacedStatement>();
  for (const each of placed) {
    const { document, relation, subject, object, polarity, qualifier, quote, start, end } = each.statement;
    const earlier = first([document, relation, ...(quote === null ? [] : [subject, object, polarity, qualifier, start, end])], each);
    if (earlier !== null)
      report(each.place, `says the same as ${nameOf(earlier)}${quote === null ? '' : ' by the same quote'}; keep one of them.`);
  }
}

/** One quote cannot have the same voice say both that it is so and that it is not, unless both are only possible ("may or may not"). */
function notAffirmedAndDenied(placed: readonly PlacedStatement[], report: Report): void {
  const first = firsts<PlacedStatement>();
  for (const each of placed) {
    const { document, relation, start, end, attributedTo } = each.statement;
    if (start === null) continue;
    const earlier = first([document, relation, start, end, attributedTo], each);
    if (earlier === null || earlier.statement.polarity === each.statement.polarity) continue;
    if (earlier.statement.certainty === 'POSSIBLE' && each.statement.certainty === 'POSSIBLE') continue;
    report(each.place, `the same quote is said to affirm and to deny one relation, here and in ${nameOf(earlier)}.`);
  }
}

/** A relation that began at one time ends at one time. */
function oneEnd(placed: readonly PlacedStatement[], report: Report): void {
  const first = firsts<PlacedStatement>();
  for (const each of placed) {
    if (each.relation.until === undefined) continue;
    const earlier = first([each.relation.id], each);
    if (earlier === null || earlier.relation.until === each.relation.until) continue;
    report(
      each.place,
      `gives the relation the end ${each.relation.until ?? 'null'}, but ${nameOf(earlier)} gives it ${earlier.relation.until ?? 'null'}.`,
    );
  }
}

/** Nothing leads, is part of or is a member of itself, nor of what is so of it. */
function notBothWays(placed: readonly PlacedStatement[], report: Report): void {
  const structure = placed.filter(
    ({ relation, statement }) => RELATION_TYPE_TRAITS[relation.type].structure && statement.polarity === 'AFFIRMED',
  );
  const first = firsts<PlacedStatement>();
  for (const each of structure) {
    const { type, source, target } = each.relation;
    const earlier = first([type, ...[source, target].sort()], each);
    if (source === target) report(each.place, `says that ${source} is ${type} itself.`);
    else if (earlier !== null && earlier.relation.source !== source)
      report(each.place, `says the reverse of ${nameOf(earlier)}: ${type} cannot hold both ways.`);
  }
}

/** A function that gives the first thing that came with the same key before, or null for the first. */
function firsts<Thing>(): (key: readonly (string | number | null)[], thing: Thing) => Thing | null {
  const seen = new Map<string, Thing>();
  return (key, thing) => {
    const text = JSON.stringify(key);
    const earlier = seen.get(text);
    if (earlier === undefined) seen.set(text, thing);
    return earlier ?? null;
  };
}

function nameOf({ place }: PlacedStatement): string {
  return `${place.item} (${place.file}:${place.line})`;
}

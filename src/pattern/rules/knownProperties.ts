import type { Name } from '../ast';
import { referencesIn } from '../contents';
import { foundName } from '../problem';
import type { ElementKind } from '../properties';
import { kindOfElement, type Rule } from '../rule';

const NAMES = { ACTOR: 'an actor', RELATION: 'a relation' } as const;

/** A property belongs to what it is asked of: an actor or a relation. A map gives each property once. */
export const knownProperties: Rule = ({ contents, variables, properties, nearest, report }) => {
  const check = (kind: ElementKind, { name, position }: Name) => {
    if (properties[kind].has(name)) return;
    const known = [...properties[kind].keys()];
    const near = nearest(name, known);
    const other = kind === 'ACTOR' ? 'RELATION' : 'ACTOR';
    const hint = near !== null ? `; did you mean ${near}?` : properties[other].has(name) ? `; it is one of ${NAMES[other]}` : '';
    report(position, `unknown property ${foundName(name)} of ${NAMES[kind]}${hint}`, name, known);
  };
  for (const { element } of contents.elements) {
    const given = new Set<string>();
    for (const { key } of element.properties) {
      check(kindOfElement(element), key);
      if (given.has(key.name)) report(key.position, `the property ${foundName(key.name)} is given twice`, key.name);
      given.add(key.name);
    }
  }
  for (const { variable, property } of contents.conditions.flatMap(({ expression }) => referencesIn(expression))) {
    const kind = variables.get(variable.name)?.kind;
    if (kind !== undefined) check(kind, property);
  }
};

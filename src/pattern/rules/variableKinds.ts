import { foundName } from '../problem';
import { kindOfElement, type Rule } from '../rule';

const NAMES = { ACTOR: 'a node', RELATION: 'an edge' } as const;

/** A variable stands for actors, for relations or for the path, never for two of these. */
export const variableKinds: Rule = ({ pattern, variables, report }) => {
  for (const [name, { kind, elements }] of variables) {
    for (const { element } of elements) {
      const position = element.variable?.position ?? element.position;
      const own = kindOfElement(element);
      if (name === pattern.pathVariable?.name) report(position, `${foundName(name)} already stands for the whole path`, name);
      else if (own !== kind)
        report(position, `${foundName(name)} already stands for ${NAMES[kind]}; it cannot stand for ${NAMES[own]} too`, name);
    }
  }
};

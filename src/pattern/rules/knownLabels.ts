import { ACTOR_KINDS } from '../../model/actor';
import { RELATION_TYPES } from '../../model/relationType';
import { labelNames } from '../labels';
import { foundName } from '../problem';
import type { Rule } from '../rule';

/** The labels of a node are actor kinds, those of an edge relation types. */
export const knownLabels: Rule = ({ contents, nearest, report }) => {
  for (const { labels, element } of contents.labels) {
    const isNode = element.kind === 'NodePattern';
    const [known, others]: readonly (readonly string[])[] = isNode ? [ACTOR_KINDS, RELATION_TYPES] : [RELATION_TYPES, ACTOR_KINDS];
    for (const { name, position } of labelNames(labels)) {
      if (known.includes(name)) continue;
      const what = isNode ? 'actor kind' : 'relation type';
      const near = nearest(name, known);
      const hint =
        near !== null ? `; did you mean ${near}?` : others.includes(name) ? `; it is ${isNode ? 'a relation type' : 'an actor kind'}` : '';
      report(position, `unknown ${what} ${foundName(name)}${hint}`, name, known);
    }
  }
};

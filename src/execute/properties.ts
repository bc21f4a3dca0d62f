import { kindOf, OPEN_SINCE, OPEN_UNTIL, evidenceFor, type Projection } from '../graph/projection';
import { dayText } from '../model/period';
import { RELATION_TYPES, RELATION_TYPE_TRAITS } from '../model/relationType';
import { supportOf } from '../model/support';
import type { PropertyReader } from '../pattern/plan';

/** The properties of an actor that conditions can ask for; an identifier by its scheme. Null for what it does not have. */
export function actorReader(projection: Projection, actor: number): PropertyReader {
  const { slug, name, aliases, description, identifiers } = projection.actors;
  return (property) => {
    switch (property) {
      case 'slug':
        return slug[actor];
      case 'name':
        return name[actor];
      case 'kind':
        return kindOf(projection, actor);
      case 'aliases':
        return aliases[actor];
      case 'description':
        return description[actor];
      default:
        return identifiers[actor].find(({ scheme }) => scheme === property)?.value ?? null;
    }
  };
}

/** The properties of a relation that conditions can ask for, the derived ones by the statements of the documents that count (null: all). */
export function relationReader(projection: Projection, relation: number, counts: Uint8Array | null): PropertyReader {
  const { type, since, until } = projection.relations;
  const name = RELATION_TYPES[type[relation]];
  const support = () => supportOf(evidenceFor(projection, relation, counts));
  return (property) => {
    switch (property) {
      case 'type':
        return name;
      case 'sign':
        return RELATION_TYPE_TRAITS[name].sign;
      case 'since':
        return since[relation] === OPEN_SINCE ? null : dayText(since[relation]);
      case 'until':
        return until[relation] === OPEN_UNTIL ? null : dayText(until[relation]);
      case 'certainty':
        return support().certainty;
      case 'contested':
        return support().contested;
      case 'documentCount':
        return support().documentCount;
      case 'qualifiers':
        return support().qualifiers;
      default:
        return null;
    }
  };
}

import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLSchema,
} from 'graphql';
import { buildSchema } from '../../src/api/buildSchema';
import { ACTOR_KINDS } from '../../src/model/actor';
import { CERTAINTIES } from '../../src/model/certainty';
import { DOCUMENT_KINDS } from '../../src/model/document';
import { RELATION_TYPES, SIGNS } from '../../src/model/relationType';
import { BASES, POLARITIES } from '../../src/model/statement';
import { ROLES } from '../../src/engine/queries';
import { ACTOR_ORDERS, DIRECTIONS, DISJOINT, EXECUTORS, PATH_MODES, PATH_SELECTORS } from '../../src/engine/queries';

const schema = buildSchema();

/** Everything that has a description, as [where, description]. */
function described(of: GraphQLSchema): [string, string | null | undefined][] {
  const found: [string, string | null | undefined][] = [];
  for (const type of Object.values(of.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    found.push([type.name, type.description]);
    if (isEnumType(type)) for (const value of type.getValues()) found.push([`${type.name}.${value.name}`, value.description]);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) found.push([`${type.name}.${field.name}`, field.description]);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        found.push([`${type.name}.${field.name}`, field.description]);
        for (const argument of field.args) found.push([`${type.name}.${field.name}(${argument.name})`, argument.description]);
      }
    }
  }
  return found;
}

describe('the schema', () => {
  it('describes every type, field, argument and enum value in a sentence', () => {
    const all = described(schema);
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter(([, text]) => !text || text.length < 8 || !text.trim().endsWith('.')).map(([where]) => where)).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ['ActorKind', ACTOR_KINDS],
    ['ActorOrder', ACTOR_ORDERS],
    ['Certainty', CERTAINTIES],
    ['DocumentKind', DOCUMENT_KINDS],
    ['RelationType', RELATION_TYPES],
    ['Sign', SIGNS],
    ['Basis', BASES],
    ['Polarity', POLARITIES],
    ['PathSelector', PATH_SELECTORS],
    ['PathMode', PATH_MODES],
    ['Direction', DIRECTIONS],
    ['Disjoint', DISJOINT],
    ['Executor', EXECUTORS],
  ])('has the same values of %s as the model', (name, values) => {
    const type = schema.getType(name);
    expect(isEnumType(type) && type.getValues().map((value) => value.name)).toEqual([...values]);
  });

  it('has a list on Actor for each role', () => {
    const actor = schema.getType('Actor');
    expect(Object.keys(isObjectType(actor) ? actor.getFields() : {})).toEqual(expect.arrayContaining([...ROLES]));
  });
});

import { getNamedType, isAbstractType, isCompositeType, isObjectType, type GraphQLNamedType, type GraphQLObjectType } from 'graphql';
import { buildSchema } from '../../src/api/buildSchema';
import { startArticleServer, type ArticleServer } from '../support/articleServer';

const schema = buildSchema();
let server: ArticleServer;
beforeAll(async () => {
  server = await startArticleServer();
});
afterAll(() => server.close());

// A query for each type that gets to one of its values; `%` is where its fields go.
const WAYS: Readonly<Record<string, string>> = {
  Actor: '{ actor(ref: "Moscow") % }',
  Identifier: '{ actor(ref: "Moscow") { identifiers % } }',
  ActorConnection: '{ actors(first: 2) % }',
  ActorEdge: '{ actors(first: 2) { edges % } }',
  PageInfo: '{ actors(first: 2) { pageInfo % } }',
  RelatedActorConnection: '{ actor(ref: "japan") { allies % } }',
  RelatedActorEdge: '{ actor(ref: "japan") { allies { edges % } } }',
  Relation: '{ relations(first: 2) { nodes % } }',
  RelationConnection: '{ relations(first: 2) % }',
  RelationEdge: '{ relations(first: 2) { edges % } }',
  Statement: '{ relations(first: 2) { nodes { statements { nodes % } } } }',
  StatementConnection: '{ relations(first: 2) { nodes { statements % } } }',
  StatementEdge: '{ relations(first: 2) { nodes { statements { edges % } } } }',
  Document: '{ documents { nodes % } }',
  DocumentConnection: '{ documents % }',
  DocumentEdge: '{ documents { edges % } }',
  Mention: '{ actor(ref: "japan") { mentions { nodes % } } }',
  MentionConnection: '{ actor(ref: "japan") { mentions % } }',
  MentionEdge: '{ actor(ref: "japan") { mentions { edges % } } }',
  Subgraph: '{ neighbourhood(of: ["japan"]) % }',
  Path: '{ paths(from: ["japan"], to: ["ukraine"]) { nodes % } }',
  PathStep: '{ paths(from: ["japan"], to: ["ukraine"]) { nodes { steps % } } }',
  PathConnection: '{ paths(from: ["japan"], to: ["ukraine"]) % }',
  Nearest: '{ paths(from: ["japan"], to: ["ukraine"], maxLength: 1) { nearest % } }',
  PathEdge: '{ paths(from: ["japan"], to: ["ukraine"]) { edges % } }',
};

/** A selection of every field of a type; those that are objects themselves show all their plain fields. */
function everything(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).map((field) => `${field.name} ${plainFields(getNamedType(field.type))}`);
  return `{ __typename ${fields.join(' ')} }`;
}

function plainFields(type: GraphQLNamedType): string {
  if (isAbstractType(type)) return '{ __typename }';
  if (!isObjectType(type)) return '';
  const plain = Object.values(type.getFields()).filter((field) => !isCompositeType(getNamedType(field.type)));
  return `{ __typename ${plain.map(({ name }) => name).join(' ')} }`;
}

const types = Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__') && type.name !== 'Query');

describe('every field', () => {
  it.each(types.map((type) => [type.name, type] as const))('of %s answers on the article', async (name, type) => {
    const data = await server.data(WAYS[name].replace('%', everything(type)));
    expect(JSON.stringify(data)).toContain(`"__typename":"${name}"`);
  });

  it('of a node answers by its id, whatever it is', async () => {
    const found: { relations: { nodes: { id: string; statements: { nodes: { id: string; document: { id: string } }[] } }[] } } = await server.data(
      '{ relations(first: 1) { nodes { id statements { nodes { id document { id } } } } } }',
    );
    const [relation] = found.relations.nodes;
    const [statement] = relation.statements.nodes;
    const ids = ['actor:japan', relation.id, statement.id, statement.document.id];
    const { nodes }: { nodes: unknown } = await server.data('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids: [...ids, 'actor:nobody', 'nonsense'] });
    expect(nodes).toEqual([...['Actor', 'Relation', 'Statement', 'Document'].map((__typename, i) => ({ __typename, id: ids[i] })), null, null]);
    for (const id of ids) expect(await server.data('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: { id } });
    expect(await server.data('query ($id: ID!) { document(id: $id) { id } }', { id: ids[3] })).toEqual({ document: { id: ids[3] } });
    expect(await server.data('query ($id: ID!) { document(id: $id) { id } }', { id: ids[0] })).toEqual({ document: null });
  });
});

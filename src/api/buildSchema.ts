import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import type { Resolvers } from './__generated__/resolvers';
import { typeDefs } from './__generated__/typeDefs';
import type { Context } from './context';
import { nameEnumValues } from './enumValues';
import { Actor } from './resolvers/actor';
import { connection, edge, relatedActorConnection, relatedActorEdge } from './resolvers/connections';
import { Document } from './resolvers/document';
import { Mention } from './resolvers/mention';
import { Node } from './resolvers/node';
import { Path, PathConnection, PathEdge } from './resolvers/path';
import { Query } from './resolvers/query';
import { Relation } from './resolvers/relation';
import { ActorRef, BigIntScalar, DateScalar, JsonScalar } from './resolvers/scalars';
import { Statement } from './resolvers/statement';

const resolvers: Resolvers<Context> = {
  Query,
  Node,
  Actor,
  Relation,
  Statement,
  Document,
  Mention,
  Path,
  PathConnection,
  PathEdge,
  ActorConnection: connection,
  ActorEdge: edge,
  RelatedActorConnection: relatedActorConnection,
  RelatedActorEdge: relatedActorEdge,
  RelationConnection: connection,
  RelationEdge: edge,
  StatementConnection: connection,
  StatementEdge: edge,
  DocumentConnection: connection,
  DocumentEdge: edge,
  MentionConnection: connection,
  MentionEdge: edge,
};

/** The API's schema with its resolvers, which need a `Context` for each request. */
export function buildSchema(): GraphQLSchema {
  const schema = makeExecutableSchema<Context>({
    typeDefs,
    resolvers: { ...resolvers, ActorRef, Date: DateScalar, BigInt: BigIntScalar, JSON: JsonScalar },
  });
  nameEnumValues(schema);
  return schema;
}

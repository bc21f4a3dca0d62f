import { GraphQLError, isEnumType, isIntrospectionType, type GraphQLSchema } from 'graphql';
import { problemExtensions } from './errors';

/** Lets the schema's enums name all their values where something else is given. */
export function nameEnumValues(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isEnumType(type) || isIntrospectionType(type)) continue;
    const values = type.getValues().map(({ name }) => name);
    const remedy = `Use one of ${values.join(', ')}.`;
    const explained =
      <Arguments extends unknown[]>(read: (...given: Arguments) => unknown) =>
      (...given: Arguments): unknown => {
        try {
          return read.apply(type, given);
        } catch (error) {
          if (!(error instanceof GraphQLError)) throw error;
          const { message, nodes } = error;
          throw new GraphQLError(message, { nodes, extensions: problemExtensions({ code: 'BAD_USER_INPUT', message, remedy }) });
        }
      };
    type.parseValue = explained(type.parseValue);
    type.parseLiteral = explained(type.parseLiteral);
  }
}

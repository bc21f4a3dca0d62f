import { GraphQLError, valueFromASTUntyped, type ValueNode } from 'graphql';
import { Failure, invariant } from '../../model/errors';
import { parseDay } from '../../model/period';
import { problemExtensions } from '../errors';

const MAX_SHOWN = 60;

function text(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  return refuse(`${name} is a string, not ${shownValue(value)}.`, 'Write it in quotes.');
}

function shownValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value).slice(0, MAX_SHOWN);
}

// A scalar does not know which argument it stands in; graphql adds that, or the place in the query.
function refuse(message: string, remedy: string): never {
  throw new GraphQLError(message, { extensions: problemExtensions({ code: 'BAD_USER_INPUT', message, remedy }) });
}

/** How values of a scalar are read; in the form that keeps the description which the SDL gives it. */
function readBy<Value>(parseValue: (value: unknown) => Value) {
  const parseLiteral = (node: ValueNode, variables?: Record<string, unknown> | null) => parseValue(valueFromASTUntyped(node, variables));
  return { __parseValue: parseValue, __parseLiteral: parseLiteral };
}

/** A reference to an actor; the engine says what it means. */
export const ActorRef = readBy((value) => text(value, 'An ActorRef'));

/** A day; a bare year becomes its first day. */
export const DateScalar = readBy((value) => {
  try {
    return parseDay(text(value, 'A Date'), 'Date');
  } catch (error) {
    if (error instanceof Failure) refuse(error.message, error.problem.remedy);
    throw error;
  }
});

/** A whole number of any size, which goes out as a decimal string. */
export const BigIntScalar = {
  __serialize: (value: unknown) => {
    invariant(typeof value === 'bigint', 'a BigInt is one');
    return value.toString();
  },
};

/** An object; whoever uses it checks what is in it. */
export const JsonScalar = readBy((value) => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  return refuse(`A JSON value is an object, not ${shownValue(value)}.`, 'Write {"name": value}, or {name: value} in the query itself.');
});

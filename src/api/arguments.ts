import { DEFAULT_FIRST, MAX_FIRST, type PageArguments } from '../engine/queries';
import { badInput } from '../model/errors';
import { checkText } from '../model/text';
import type { InputMaybe } from './__generated__/resolvers';

/** `first` and `after` of a list; null and left out have the default. Bad input when `first` is not 1 to 1,000. */
export function pageArguments(args: { first?: InputMaybe<number>; after?: InputMaybe<string> }): PageArguments {
  const first = args.first ?? DEFAULT_FIRST;
  if (first < 1 || first > MAX_FIRST) badInput('first', `first is ${first}, not from 1 to ${MAX_FIRST}.`, `Give a number from 1 to ${MAX_FIRST}, and read on with \`after\`.`);
  return { first, after: args.after ?? null };
}

/** A whole number of at least 0; bad input at `argument` otherwise. */
export function count(value: number, argument: string): number {
  if (value < 0) badInput(argument, `${argument} is ${value}, less than 0.`, 'Give 0 or more.');
  return value;
}

/** References or ids as the user gave them, at most 1,000, each with nothing in it that no name can have. */
export function references(texts: readonly string[], argument: string): readonly string[] {
  if (texts.length > MAX_FIRST) badInput(argument, `${argument} has ${texts.length} items.`, `Give ${MAX_FIRST} at most.`);
  texts.forEach((text, index) => checkText(text, `${argument}[${index}]`));
  return texts;
}

/** Like `references`, at least one. */
export function someReferences(texts: readonly string[], argument: string): readonly string[] {
  if (texts.length === 0) badInput(argument, `${argument} is empty.`, 'Name at least one actor.');
  return references(texts, argument);
}

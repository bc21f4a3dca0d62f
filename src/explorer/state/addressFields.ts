/** How a field is written as text, and read back; undefined where the text is none of its values. */
export interface FieldCodec<Value> {
  readonly name: string;
  write(value: Value): string;
  read(text: string): Value | undefined;
}

/** A codec for each field. */
export type Codecs<Fields> = { readonly [Field in keyof Fields]: FieldCodec<Fields[Field]> };

/** A field that may be null. `-` is no value of any field, so that null can be told from the empty list. */
export function orNull<Value>(codec: FieldCodec<Value>): FieldCodec<Value | null> {
  return {
    name: codec.name,
    write: (value) => (value === null ? '-' : codec.write(value)),
    read: (text) => (text === '-' ? null : codec.read(text)),
  };
}

/** One of these values, in small letters. */
export function oneOf<Value extends string>(name: string, values: readonly Value[]): FieldCodec<Value> {
  return {
    name,
    write: (value) => value.toLowerCase(),
    read: (text) => values.find((value) => value.toLowerCase() === text),
  };
}

/** Some of these values. */
export function someOf<Value extends string>(name: string, values: readonly Value[]): FieldCodec<readonly Value[]> {
  const one = oneOf(name, values);
  return listOf(name, one.write, one.read);
}

/** A list with commas between its items; one bad item makes it unreadable. An item comes once. */
export function listOf<Item>(
  name: string,
  write: (item: Item) => string,
  read: (text: string) => Item | undefined,
): FieldCodec<readonly Item[]> {
  return {
    name,
    write: (list) => list.map(write).join(','),
    read: (text) => {
      if (text === '') return [];
      const items = text.split(',').map(read);
      return items.every((item) => item !== undefined) ? unique(items) : undefined;
    },
  };
}

/** How ids of actors begin. */
export const ACTOR = 'actor:';
/** What ids of actors look like. */
export const ACTOR_ID = /^actor:[a-z0-9-]+$/;
/** What ids of all sorts look like. */
export const ANY_ID = /^[a-z]+:[a-z0-9-]+$/;

/** Ids, those of actors as bare slugs. */
export function ids(name: string): FieldCodec<readonly string[]> {
  return listOf(name, shortId, (text) => (ANY_ID.test(longId(text)) ? longId(text) : undefined));
}

/** An id as addresses have it. */
export function shortId(id: string): string {
  return id.startsWith(ACTOR) ? id.slice(ACTOR.length) : id;
}

function longId(text: string): string {
  return text.includes(':') ? text : `${ACTOR}${text}`;
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}

import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** How large a query is. Fragments count as often as they are spread; a number that grew beyond all bounds is Infinity. */
export interface QuerySize {
  readonly depth: number;
  readonly fields: number;
  readonly rootFields: number;
  readonly aliases: number;
  readonly directives: number;
}

const NOTHING: QuerySize = { depth: 0, fields: 0, rootFields: 0, aliases: 0, directives: 0 };

/**
 * The size of the largest operation of a document. Each fragment is measured once, so that this takes time in proportion to the
 * text, however often fragments spread each other; a fragment inside itself, which validation refuses, counts as nothing.
 */
export function measureQuery(document: DocumentNode): QuerySize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, QuerySize>();

  const ofFragment = (name: string): QuerySize => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const size = fragment === undefined ? NOTHING : withDirectives(ofSelections(fragment.selectionSet), fragment.directives);
    measured.set(name, size);
    return size;
  };

  // rootFields counts the fields of the outermost level, through fragments, but not those inside a field.
  const ofSelections = ({ selections }: SelectionSetNode): QuerySize => {
    let total = NOTHING;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const inner = selection.selectionSet === undefined ? NOTHING : ofSelections(selection.selectionSet);
        const aliases = inner.aliases + (selection.alias === undefined ? 0 : 1);
        const field = { ...inner, depth: inner.depth + 1, fields: inner.fields + 1, rootFields: 1, aliases };
        total = sum(total, withDirectives(field, selection.directives));
      } else {
        const inner = selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : ofSelections(selection.selectionSet);
        total = sum(total, withDirectives(inner, selection.directives));
      }
    }
    return total;
  };

  let largest = NOTHING;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    largest = greatest(largest, withDirectives(ofSelections(definition.selectionSet), definition.directives));
  }
  return largest;
}

function withDirectives(size: QuerySize, directives: readonly unknown[] = []): QuerySize {
  return directives.length === 0 ? size : { ...size, directives: size.directives + directives.length };
}

function sum(a: QuerySize, b: QuerySize): QuerySize {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: a.fields + b.fields,
    rootFields: a.rootFields + b.rootFields,
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
  };
}

function greatest(a: QuerySize, b: QuerySize): QuerySize {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: Math.max(a.fields, b.fields),
    rootFields: Math.max(a.rootFields, b.rootFields),
    aliases: Math.max(a.aliases, b.aliases),
    directives: Math.max(a.directives, b.directives),
  };
}

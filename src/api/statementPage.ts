import { encodeCursor } from '../engine/cursor';
import { sliceByKey } from '../engine/page';
import type { PageArguments } from '../engine/queries';
import type { ListPage, RelationView, StatementView } from '../engine/views';

/** A page of the statements that a relation was loaded with; no read is needed for it. BAD_CURSOR when `after` is of another list. */
export function statementPage({ relation, statements }: RelationView, page: PageArguments): ListPage<StatementView> {
  const list = `statements of ${relation.id}`;
  const { items, ...rest } = sliceByKey(list, statements, ({ statement }) => [statement.id], page);
  return {
    // Most queries ask for `nodes` only, so cursors are made when they are asked for.
    edges: items.map((item) => ({
      item,
      get cursor() {
        return encodeCursor([list, item.statement.id]);
      },
    })),
    ...rest,
  };
}

import { useEffect } from 'preact/hooks';
import { useSession } from '../session/session';
import { ActorTable } from './ActorTable';
import { PathTable } from './PathTable';
import { RelationTable } from './RelationTable';
import { headingId } from './DataTable';
import { pathRequest } from '../state/pathQuestion';

/** All that the picture shows, as tables; above them the way to each. Paths come into view when they are asked for. */
export function Tables() {
  const { shown, paths, view, records } = useSession();
  const { actors, relations } = shown.value;
  const links = [
    { table: 'actors', name: 'Actors', count: actors.length },
    { table: 'relations', name: 'Relations', count: relations.length },
    { table: 'paths', name: 'Paths', count: paths.state.value.answer?.paths.length ?? 0 },
  ] as const;
  const { from, to, pattern } = view.value.paths;
  const asked = pathRequest(view.value.paths, view.value.filter) === null ? null : JSON.stringify([from, to, pattern]);
  const isRead = records.value.size !== null;
  useEffect(() => {
    // Before the graph is read the tables above are short, and push this one away when they fill.
    if (asked !== null && isRead) document.getElementById(headingId('paths'))?.scrollIntoView({ block: 'start' });
  }, [asked, isRead]);
  return (
    <div class="tables">
      <nav class="table-links" aria-label="Tables">
        {links.map(({ table, name, count }) => (
          <button key={table} type="button" onClick={() => goTo(headingId(table))}>
            {name} <span class="count">{count.toLocaleString('en')}</span>
          </button>
        ))}
      </nav>
      <ActorTable />
      <RelationTable />
      <PathTable />
    </div>
  );
}

function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

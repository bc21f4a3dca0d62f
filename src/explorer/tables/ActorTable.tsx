import { useMemo } from 'preact/hooks';
import { KindIcon } from '../canvas/KindIcon';
import { ActorLink } from '../panels/links';
import { useSession } from '../session/session';
import type { SortColumn } from '../state/tableSort';
import { counted, KIND_WORDS } from '../words/names';
import type { Column } from './column';
import { DataTable } from './DataTable';
import { toggleIn } from './toggleIn';
import { actorRows, type ActorRow } from './tableRows';

const COLUMNS: readonly Column<ActorRow, SortColumn<'actors'>>[] = [
  {
    name: 'name',
    heading: 'Name',
    keyOf: ({ actor }) => actor.name,
    cell: ({ actor }) => (
      <span class="named">
        <KindIcon kind={actor.kind} /> <ActorLink actor={actor} />
      </span>
    ),
  },
  { name: 'kind', heading: 'Kind', keyOf: ({ actor }) => KIND_WORDS[actor.kind].one, cell: ({ actor }) => KIND_WORDS[actor.kind].one },
  { name: 'relations', heading: 'Relations', isNumeric: true, keyOf: ({ relations }) => relations, cell: ({ relations }) => relations },
  { name: 'positive', heading: 'Positive', isNumeric: true, keyOf: ({ positive }) => positive, cell: ({ positive }) => positive },
  { name: 'negative', heading: 'Negative', isNumeric: true, keyOf: ({ negative }) => negative, cell: ({ negative }) => negative },
  {
    name: 'aliases',
    heading: 'Also called',
    keyOf: ({ actor }) => actor.aliases[0] ?? null,
    cell: ({ actor }) => actor.aliases.join(', '),
  },
];

/** The actors that can be seen. */
export function ActorTable() {
  const session = useSession();
  const shown = session.shown.value;
  const rows = useMemo(() => actorRows(shown), [shown]);
  return (
    <DataTable
      table="actors"
      name="Actors"
      columns={COLUMNS}
      rows={rows}
      caption={`${counted(rows.length, 'actor')} can be seen, ${shown.hiddenActors} hidden.`}
      empty="No actor can be seen."
      selected={session.view.value.selected}
      toggle={toggleIn(session, ({ actor }) => actor.name)}
      nameOf={({ actor }) => actor.name}
      emphasisOf={({ id }) => [id]}
      hasMenu
    />
  );
}

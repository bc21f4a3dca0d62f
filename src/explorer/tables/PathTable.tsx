import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { CertaintyChip } from '../panels/chips';
import { ActorLink } from '../panels/links';
import { stepLink } from '../paths/stepWords';
import { chooseFoundPath } from '../session/choose';
import { useSession } from '../session/session';
import { idsOfPath, type PathSearchState } from '../session/pathSearch';
import { choosePath } from '../state/askPaths';
import { pressable } from '../shell/pressable';
import type { SortColumn } from '../state/tableSort';
import { CERTAINTIES, counted } from '../words/names';
import type { Column } from './column';
import { DataTable } from './DataTable';
import { pathRows, type PathRow } from './tableRows';

const COLUMNS: readonly Column<PathRow, SortColumn<'paths'>>[] = [
  { name: 'path', heading: 'Path', keyOf: pathName, cell: ({ path }) => <Way path={path} /> },
  { name: 'length', heading: 'Length', isNumeric: true, keyOf: ({ path }) => path.length, cell: ({ path }) => path.length },
  {
    name: 'sign',
    heading: 'Sign',
    keyOf: ({ path }) => path.sign,
    cell: ({ path }) => (path.sign === 'POSITIVE' ? '+ positive' : '− negative'),
  },
  {
    name: 'certainty',
    heading: 'Certainty',
    keyOf: ({ path }) => (path.certainty === null ? null : CERTAINTIES.indexOf(path.certainty)),
    cell: ({ path }) => path.certainty !== null && <CertaintyChip certainty={path.certainty} />,
  },
  {
    name: 'documents',
    heading: 'Documents',
    isNumeric: true,
    keyOf: ({ path }) => path.documentCount,
    cell: ({ path }) => path.documentCount,
  },
];

/** The paths that were found. Choosing one puts it on the canvas, and makes it the one that is read. */
export function PathTable() {
  const session = useSession();
  const state = session.paths.state.value;
  const found = state.answer?.paths;
  const rows = useMemo(() => pathRows(found ?? []), [found]);
  const { path: chosen } = session.view.value.paths;
  return (
    <>
      <DataTable
        table="paths"
        name="Paths"
        columns={COLUMNS}
        rows={rows}
        selected={chosen === null ? [] : [chosen]}
        caption={`${counted(rows.length, 'path')} were read.`}
        empty={emptyText(state)}
        nameOf={pathName}
        emphasisOf={({ path }) => idsOfPath(path)}
        toggle={(row, isSelected) =>
          isSelected
            ? session.change((view) => choosePath(view, null), 'No path is chosen.')
            : chooseFoundPath(session, row.path, `Chose the path ${pathName(row)}.`)
        }
        hasMenu={false}
      />
      {state.answer?.hasNextPage === true && (
        <p class="pager">
          There are more paths.{' '}
          <button type="button" {...pressable(!state.isReadingMore, () => session.paths.more())}>
            Read more
          </button>
        </p>
      )}
    </>
  );
}

/** The actors of a path with what links them. */
function Way({ path: { actors, steps } }: Pick<PathRow, 'path'>) {
  return (
    <span class="way">
      <ActorLink actor={actors[0]} />
      {steps.map((step, place) => (
        <Fragment key={place}>
          {' '}
          <span class="row-note">{stepLink(step)}</span> <ActorLink actor={actors[place + 1]} />
        </Fragment>
      ))}
    </span>
  );
}

function pathName({ path: { actors, steps } }: PathRow): string {
  return [actors[0].name, ...steps.map((step, place) => `${stepLink(step)} ${actors[place + 1].name}`)].join(' ');
}

function emptyText({ answer, isAsking, refusal }: PathSearchState): string {
  if (refusal !== null) return refusal.message;
  if (isAsking) return 'Paths are being looked for.';
  return answer === null ? 'No paths have been looked for yet.' : 'No path was found.';
}

import { ActionButtons } from '../arrange/ActionButtons';
import { NeighbourGroups } from '../expand/NeighbourGroups';
import { useSession } from '../session/session';
import { select } from '../state/selection';
import { counted } from '../words/names';
import { relationClause } from '../words/relationClause';

const MOST_ROWS = 12;

/** All that is selected; the last one is shown in full below. */
export function SelectedList({ ids }: { ids: readonly string[] }) {
  const { records, nameOf, change } = useSession();
  const what = (id: string) => {
    const relation = records.value.relations.get(id);
    return relation === undefined ? nameOf(id) : relationClause(relation, nameOf);
  };
  const actors = ids.filter((id) => records.value.actors.has(id));
  return (
    <div class="selected-list">
      <h2>{counted(ids.length, 'thing')} selected</h2>
      <ActionButtons ids={ids} />
      {actors.length > 0 && <NeighbourGroups ids={actors} />}
      <ul class="rows">
        {ids.slice(-MOST_ROWS).map((id) => (
          <li key={id}>
            <button type="button" class="link" onClick={() => change((view) => select(view, id), `Selected ${what(id)}.`)}>
              {what(id)}
            </button>
          </li>
        ))}
      </ul>
      {ids.length > MOST_ROWS && <p class="row-note">and {(ids.length - MOST_ROWS).toLocaleString('en')} more</p>}
    </div>
  );
}

import { useSession } from '../session/session';
import { pressable } from '../shell/pressable';
import { counted } from '../words/names';
import { expandActors, MOST_EXPANDED, namesOf } from './expandActors';
import { moreOfAll, neighbourGroups } from './neighbours';

/** Whom actors are linked to, by type and direction: how many, how many of them are not shown, and a button that shows them. */
export function NeighbourGroups({ ids }: { ids: readonly string[] }) {
  const session = useSession();
  const { records, shown, view } = session;
  const isRead = records.value.size?.wholeRead === true || ids.every((id) => records.value.mentions.has(id));
  if (!isRead && ids.length > MOST_EXPANDED) return null;
  if (!isRead) return <p class="quiet-text">Neighbours are being counted.</p>;
  const groups = neighbourGroups(ids, records.value, { shown: shown.value.ids, filter: view.value.filter });
  if (groups.length === 0) return null;
  const more = moreOfAll(groups).length;
  const names = namesOf(session, ids);
  return (
    <div class="neighbours" role="group" aria-label="Neighbours">
      <p class="neighbours-head">
        Neighbours <span class="count">{more === 0 ? 'all shown' : `${more.toLocaleString('en')} not shown; choose which to add`}</span>
      </p>
      {more > 0 && (
        <ul>
          {groups.map(({ name, count, more: missing }) => (
            <li key={name}>
              <button
                type="button"
                class="neighbour-group"
                aria-label={`${name}: ${count}, ${missing.length === 0 ? 'all shown' : `${missing.length} not shown; expand ${names}`}`}
                title={missing.length === 0 ? 'All shown' : `Show ${counted(missing.length, 'more actor')}`}
                {...pressable(missing.length > 0, () => expandActors(session, ids, name))}
              >
                {name} <span class="count">{count.toLocaleString('en')}</span>
                {missing.length > 0 && <span class="neighbour-more">+{missing.length.toLocaleString('en')}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import { useSession } from '../session/session';
import { ActorDetails } from './ActorDetails';
import { GraphDetails } from './GraphDetails';
import { RelationDetails } from './RelationDetails';
import { SelectedList } from './SelectedList';

/** What is known of what is selected; of the whole graph when nothing is. */
export function DetailsPanel() {
  const { view, records } = useSession();
  const { selected } = view.value;
  const { actors, relations } = records.value;
  const known = selected.filter((id) => actors.has(id) || relations.has(id));
  const last = known.at(-1);
  const actor = last === undefined ? undefined : actors.get(last);
  const relation = last === undefined ? undefined : relations.get(last);
  return (
    <section class="panel details" aria-label="Details" tabIndex={0}>
      {known.length > 1 && <SelectedList ids={known} />}
      {actor !== undefined && <ActorDetails key={actor.id} actor={actor} isAlone={known.length === 1} />}
      {relation !== undefined && <RelationDetails key={relation.id} relation={relation} isAlone={known.length === 1} />}
      {last === undefined && <GraphDetails />}
    </section>
  );
}

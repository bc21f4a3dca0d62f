import { ActorKind, Certainty, Direction, Disjoint, PathMode, PathSelector, RelationType, Sign } from '../__generated__/queries';
import { useSession } from '../session/session';
import { setConditions } from '../state/askPaths';
import type { Filter } from '../state/filter';
import { mayBeDisjoint, needsCount, NO_QUESTION, type PathConditions } from '../state/pathQuestion';
import { relationDays } from '../state/relationDays';
import { CERTAINTY_WORDS, KIND_WORDS, TYPE_WORDS } from '../words/names';
import { AvoidedActors } from './AvoidedActors';
import { Choice, Field, optionsOf, Ticks, WholeNumber } from './conditionFields';
import { DIRECTION_WORDS, DISJOINT_WORDS, MODE_WORDS, SELECTOR_WORDS, SIGN_WORDS } from './conditionWords';

const LONGEST = 100;
const MOST = 1000;
const MOST_DOCUMENTS = 12;

/** Which paths count. Each change holds at once, also for paths that were already found. Escape closes it. */
export function ConditionsForm({ onClose }: { onClose: () => void }) {
  const { view, records, change } = useSession();
  const { paths, filter } = view.value;
  const set = (conditions: Partial<PathConditions>) => change((next) => setConditions(next, conditions), 'Changed conditions on paths.');
  const setFilter = (fields: Partial<Filter>) =>
    change((next) => ({ ...next, filter: { ...next.filter, ...fields } }), 'Changed what is shown.');
  const isPattern = paths.pattern !== null;
  const documents = [...records.value.documents.values()];
  // Among very many nobody would choose by ticking; and those that were not read would be left out unseen.
  const canChooseDocuments =
    documents.length > 1 && documents.length <= MOST_DOCUMENTS && documents.length === records.value.size?.documents;
  const hasDays = relationDays(records.value.relations.values()).length > 0;
  return (
    <div
      class="conditions"
      role="group"
      aria-label="Conditions on paths"
      onKeyDown={({ key, defaultPrevented }) => key === 'Escape' && !defaultPrevented && onClose()}
    >
      {!isPattern && (
        <>
          <Choice
            label="Which paths"
            value={paths.select}
            options={optionsOf(Object.keys(SELECTOR_WORDS) as PathSelector[], SELECTOR_WORDS)}
            onChange={(select) => set({ select, disjoint: mayBeDisjoint(select) ? paths.disjoint : null })}
          />
          {needsCount(paths.select) && <WholeNumber label="k" value={paths.k} least={1} most={MOST} onChange={(k) => set({ k })} />}
          <Choice
            label="Paths share"
            value={paths.disjoint}
            options={[[null, 'whatever they do'], ...optionsOf(Object.values(Disjoint), DISJOINT_WORDS)]}
            // Only some selectors can be asked for paths that share nothing.
            onChange={(disjoint) =>
              set(disjoint === null || mayBeDisjoint(paths.select) ? { disjoint } : { disjoint, select: PathSelector.ShortestK })
            }
          />
          <WholeNumber
            label="Steps from"
            value={paths.minLength}
            least={1}
            most={paths.maxLength}
            onChange={(minLength) => set({ minLength })}
          />
          <WholeNumber
            label="Steps to"
            value={paths.maxLength}
            least={paths.minLength}
            most={LONGEST}
            onChange={(maxLength) => set({ maxLength })}
          />
          <Choice
            label="Sign of the path"
            value={paths.sign}
            options={[[null, 'either'], ...optionsOf(Object.values(Sign), SIGN_WORDS)]}
            onChange={(sign) => set({ sign })}
          />
        </>
      )}
      <Choice
        label="Certainty"
        value={filter.minCertainty}
        options={[
          [null, 'any'],
          ...Object.values(Certainty).map((certainty) => [certainty, `at least ${CERTAINTY_WORDS[certainty].toLowerCase()}`] as const),
        ]}
        onChange={(minCertainty) => setFilter({ minCertainty })}
      />
      <Field label="On the day" note={hasDays ? undefined : 'no relation has a date'}>
        <input
          type="date"
          value={filter.at ?? ''}
          max="9999-12-31"
          onChange={({ currentTarget: { value } }) => setFilter({ at: value === '' ? null : value })}
        />
      </Field>
      {!isPattern && (
        <>
          <Choice
            label="Repeats"
            value={paths.mode}
            options={optionsOf(Object.keys(MODE_WORDS) as PathMode[], MODE_WORDS)}
            onChange={(mode) => set({ mode })}
          />
          <Choice
            label="Direction"
            value={paths.direction}
            options={optionsOf(Object.keys(DIRECTION_WORDS) as Direction[], DIRECTION_WORDS)}
            onChange={(direction) => set({ direction })}
          />
          <Ticks
            label="Relations"
            chosen={paths.types}
            options={Object.values(RelationType).map((type) => [type, TYPE_WORDS[type].name] as const)}
            onChange={(types) => set({ types })}
          />
        </>
      )}
      <Ticks
        label="Actors on the way"
        chosen={paths.viaKinds}
        options={Object.values(ActorKind).map((kind) => [kind, KIND_WORDS[kind].many] as const)}
        onChange={(viaKinds) => set({ viaKinds })}
      />
      <AvoidedActors slugs={paths.avoidActors} onChange={(avoidActors) => set({ avoidActors })} />
      <WholeNumber
        label="In documents, at least"
        value={paths.minDocuments}
        least={0}
        most={MOST}
        onChange={(minDocuments) => set({ minDocuments })}
      />
      {canChooseDocuments && (
        <Ticks
          label="What counts is said in"
          chosen={paths.documents ?? documents.map(({ id }) => id)}
          options={documents.map(({ id, title }) => [id, title] as const)}
          onChange={(chosen) => set({ documents: chosen.length === documents.length ? null : chosen })}
        />
      )}
      <label class="condition-check">
        <input type="checkbox" checked={paths.rollUp} onChange={({ currentTarget: { checked } }) => set({ rollUp: checked })} />
        Leaders, forces and institutions count as their state
      </label>
      <button type="button" class="small" onClick={() => set({ ...NO_QUESTION, ...pathsAsked(paths) })}>
        Usual conditions
      </button>
    </div>
  );
}

/** What is asked and read, which the usual conditions leave as it is. */
function pathsAsked({
  from,
  to,
  pattern,
  path,
  step,
}: typeof NO_QUESTION): Pick<typeof NO_QUESTION, 'from' | 'to' | 'pattern' | 'path' | 'step'> {
  return { from, to, pattern, path, step };
}

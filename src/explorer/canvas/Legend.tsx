import type { ComponentChildren } from 'preact';
import { ActorKind, RelationType } from '../__generated__/queries';
import { useSession } from '../session/session';
import { NO_FILTER, toggleKind, toggleType } from '../state/filter';
import { countKinds, countTypes } from '../state/shownGraph';
import { CertaintySlider } from '../sliders/CertaintySlider';
import { TimeSlider } from '../sliders/TimeSlider';
import { counted, KIND_WORDS, TYPE_WORDS } from '../words/names';
import { KindIcon } from './KindIcon';
import { colourProperty } from './palette';

/** What the signs of the picture mean; each is a switch that takes what it stands for off the picture. */
export function Legend() {
  const { canvas, view, change } = useSession();
  const { actors, relations } = canvas.value;
  const { filter } = view.value;
  const kinds = countKinds(actors);
  const types = countTypes(relations);
  if (actors.length === 0) return null;
  return (
    <div class="picture-legend">
      <div class="legend-row" role="group" aria-label="Kinds of actors">
        {Object.values(ActorKind).flatMap((kind) => {
          const count = kinds.get(kind);
          if (count === undefined) return [];
          const { one, many } = KIND_WORDS[kind];
          const isShown = !filter.hiddenKinds.includes(kind);
          return (
            <Switch
              key={kind}
              isShown={isShown}
              onToggle={() =>
                change(
                  (next) => ({ ...next, filter: toggleKind(next.filter, kind) }),
                  `${isShown ? 'Hid' : 'Showed'} ${many.toLowerCase()}.`,
                )
              }
              name={count === 1 ? one : many}
              count={count}
            >
              <KindIcon kind={kind} />
            </Switch>
          );
        })}
      </div>
      <div class="legend-row" role="group" aria-label="Types of relations">
        {Object.values(RelationType).flatMap((type) => {
          const count = types.get(type);
          if (count === undefined) return [];
          const { name } = TYPE_WORDS[type];
          const isShown = !filter.hiddenTypes.includes(type);
          const example = relations.find((relation) => relation.type === type);
          return (
            <Switch
              key={type}
              isShown={isShown}
              onToggle={() =>
                change((next) => ({ ...next, filter: toggleType(next.filter, type) }), `${isShown ? 'Hid' : 'Showed'} relations: ${name}.`)
              }
              name={name}
              count={count}
            >
              <RelationSample type={type} isPositive={example?.sign === 'POSITIVE'} isDirected={example?.symmetric === false} />
            </Switch>
          );
        })}
      </div>
      <div class="legend-foot">
        <CertaintySlider />
        <TimeSlider />
        <Hidden />
      </div>
    </div>
  );
}

function Switch({
  isShown,
  onToggle,
  name,
  count,
  children,
}: {
  isShown: boolean;
  onToggle: () => void;
  name: string;
  count: number;
  children: ComponentChildren;
}) {
  return (
    <button
      type="button"
      class="legend-switch"
      aria-pressed={isShown}
      title={isShown ? 'Shown; click to hide' : 'Hidden; click to show'}
      onClick={onToggle}
    >
      {children}
      {name} <span class="count">{count}</span>
    </button>
  );
}

function RelationSample({ type, isPositive, isDirected }: { type: RelationType; isPositive: boolean; isDirected: boolean }) {
  return (
    <svg
      class="relation-sample"
      viewBox="2 0 32 14"
      width="26"
      height="11"
      aria-hidden="true"
      style={{ color: `var(${colourProperty('type', type)})` }}
    >
      <path d="M1 7H33" stroke="currentColor" stroke-width="2.4" />
      {isDirected && <path d="M33.5 7L26.5 3V11z" fill="currentColor" />}
      <circle class="sample-ground" cx="14" cy="7" r="6" stroke="currentColor" stroke-width="1.2" />
      <path d={isPositive ? 'M11 7H17M14 4V10' : 'M11 7H17'} stroke="currentColor" stroke-width="1.6" />
    </svg>
  );
}

/** How much is not shown, always. */
function Hidden() {
  const { canvas, shown, change } = useSession();
  const { actors, relations } = canvas.value;
  const { hiddenActors, hiddenRelations } = shown.value;
  if (hiddenActors + hiddenRelations === 0) return <p class="hidden-count">Nothing is hidden.</p>;
  return (
    <p class="hidden-count some">
      Hidden: {hiddenActors} of {counted(actors.length, 'actor')}, {hiddenRelations} of {counted(relations.length, 'relation')}.{' '}
      <button type="button" onClick={() => change((view) => ({ ...view, hidden: [], filter: NO_FILTER }), 'Showed everything.')}>
        Show all
      </button>
    </p>
  );
}

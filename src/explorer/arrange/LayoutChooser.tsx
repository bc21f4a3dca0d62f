import { useSession } from '../session/session';
import type { LayoutChoice } from '../state/layoutChoice';
import { baseIds, startOf } from '../state/onCanvas';
import { layOutAs } from './actions';

const CHOICES: readonly (readonly [LayoutChoice['kind'], string])[] = [
  ['FORCE', 'Forces'],
  ['CONCENTRIC', 'Distance'],
  ['KINDS', 'Kind'],
];

/** Chooses how the picture is laid out; where it was added to since, it can be laid out anew. */
export function LayoutChooser() {
  const session = useSession();
  const { layout, expanded } = session.view.value;
  const isGrown =
    layout.kind === 'FORCE' && expanded.length > layout.settled && baseIds(session.view.value, startOf(session.records.value)) !== null;
  return (
    <>
      <label class="layout-chooser">
        <span>Layout</span>
        <select
          value={layout.kind}
          onChange={({ currentTarget }) => {
            const kind = CHOICES.find(([name]) => name === currentTarget.value)?.[0];
            if (kind !== undefined) layOutAs(session, kind);
          }}
        >
          {CHOICES.map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {isGrown && (
        <button type="button" title="Place all actors anew; pinned ones stay" onClick={() => layOutAs(session, 'FORCE')}>
          Lay out anew
        </button>
      )}
    </>
  );
}

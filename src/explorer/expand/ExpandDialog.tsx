import { useSession } from '../session/session';
import { Dialog } from '../shell/Dialog';
import { counted } from '../words/names';
import { addNeighbours, expandQuestion, MOST_AT_ONCE, MOST_UNASKED, type ExpandQuestion } from './expandActors';

/** Asks how many neighbours are to be added where there are many. */
export function ExpandDialog() {
  const question = expandQuestion.value;
  return question === null ? null : <Question question={question} />;
}

function Question({ question }: { question: ExpandQuestion }) {
  const session = useSession();
  const { what, neighbours } = question;
  const room = Math.max(0, MOST_AT_ONCE - session.shown.value.actors.length);
  const choices = [...new Set([Math.min(MOST_UNASKED, room), Math.min(neighbours.length, room)])].filter((count) => count > 0);
  const close = () => {
    expandQuestion.value = null;
  };
  return (
    <Dialog title={`Expand ${what}?`} onClose={close}>
      <p>
        {counted(neighbours.length, 'neighbour')} are not shown.{' '}
        {room < neighbours.length && `At most ${counted(MOST_AT_ONCE, 'actor')} are shown at once: hide some to make room.`}
      </p>
      <div class="dialog-buttons">
        {choices.map((count) => (
          <button
            key={count}
            type="button"
            onClick={() => {
              close();
              addNeighbours(session, { what, neighbours: neighbours.slice(0, count) });
            }}
          >
            {count === neighbours.length ? `Add all ${count.toLocaleString('en')}` : `Add the ${count.toLocaleString('en')} best connected`}
          </button>
        ))}
        <button type="button" class="quiet" onClick={close}>
          Add none
        </button>
      </div>
    </Dialog>
  );
}

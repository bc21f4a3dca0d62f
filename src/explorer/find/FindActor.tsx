import { useState } from 'preact/hooks';
import { chooseActor } from '../session/choose';
import { useSession } from '../session/session';
import { ActorCombobox } from './ActorCombobox';

/** Finds an actor and selects it, in the middle of the canvas. */
export function FindActor() {
  const session = useSession();
  const [text, setText] = useState('');
  return (
    <search class="find">
      <ActorCombobox
        label="Find an actor"
        placeholder="Find an actor by name or alias"
        text={text}
        onWrite={setText}
        onChoose={(actor) => {
          setText('');
          void chooseActor(session, actor);
        }}
      />
    </search>
  );
}

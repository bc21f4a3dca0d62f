import { useState } from 'preact/hooks';
import type { GraphFormat } from '../../formats/graphFiles';
import { Trouble } from '../data/ask';
import { useSession, type Session } from '../session/session';
import { Dialog } from '../shell/Dialog';
import { pressable } from '../shell/pressable';
import { counted } from '../words/names';
import { saveGraph } from './exportGraph';
import { savePictureAsPng, savePictureAsSvg } from './exportPicture';

interface Choice {
  readonly name: string;
  readonly note: string;
  save(session: Session): void | Promise<void>;
}

const PICTURES: readonly Choice[] = [
  { name: 'PNG', note: 'A picture for documents and slides.', save: savePictureAsPng },
  { name: 'SVG', note: 'A picture that stays sharp at any size; names are text.', save: savePictureAsSvg },
];

const DATA: readonly Choice[] = [
  data('JSON', 'json', 'Everything, with statements, quotes and documents; actor-graph import --json reads it.'),
  data('CSV', 'csv', 'Two tables, actors.csv and relations.csv, without quotes and documents.'),
  data('GraphML', 'graphml', 'Actors and relations for yEd, Gephi, networkx and igraph.'),
  data('GEXF', 'gexf', 'Actors and relations for Gephi, with periods.'),
  data('Cypher', 'cypher', 'A script that makes it all in an empty Neo4j.'),
];

function data(name: string, format: GraphFormat, note: string): Choice {
  return { name, note, save: (session) => saveGraph(session, format) };
}

type Progress = { readonly saving: string } | { readonly saved: string } | { readonly failed: Choice; readonly why: string } | null;

/** Gives what can be seen as a picture or as data. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const [progress, setProgress] = useState<Progress>(null);
  const { actors, relations, hiddenActors, hiddenRelations } = session.shown.value;
  const save = async (choice: Choice) => {
    setProgress({ saving: choice.name });
    try {
      await choice.save(session);
      setProgress({ saved: choice.name });
    } catch (error) {
      if (!(error instanceof Trouble)) console.error(error);
      setProgress({ failed: choice, why: error instanceof Trouble ? error.message : 'The browser could not make it.' });
    }
  };
  const isSaving = progress !== null && 'saving' in progress;
  return (
    <Dialog title="Export" onClose={onClose}>
      <p>
        {counted(actors.length, 'actor')} and {counted(relations.length, 'relation')} can be seen, and are exported
        {hiddenActors + hiddenRelations === 0
          ? '.'
          : `; ${counted(hiddenActors, 'actor')} and ${counted(hiddenRelations, 'relation')} are hidden, and are not.`}
      </p>
      <Choices title="Picture" choices={PICTURES} isBusy={isSaving} onChoose={(choice) => void save(choice)} />
      <Choices title="Data" choices={DATA} isBusy={isSaving} onChoose={(choice) => void save(choice)} />
      <p class="quiet-text" role="status">
        {isSaving && `${progress.saving} is being made.`}
        {progress !== null && 'saved' in progress && `${progress.saved} was saved.`}
      </p>
      {progress !== null && 'failed' in progress && (
        <p class="notice failed" role="alert">
          {progress.failed.name} could not be made. {progress.why}{' '}
          <button type="button" class="small" onClick={() => void save(progress.failed)}>
            Try again
          </button>
        </p>
      )}
    </Dialog>
  );
}

interface ChoicesProps {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly isBusy: boolean;
  readonly onChoose: (choice: Choice) => void;
}

function Choices({ title, choices, isBusy, onChoose }: ChoicesProps) {
  return (
    <section class="export-choices" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {choices.map((choice) => (
          <li key={choice.name}>
            <button type="button" aria-describedby={`export-${choice.name}`} {...pressable(!isBusy, () => onChoose(choice))}>
              {choice.name}
            </button>
            <span class="row-note" id={`export-${choice.name}`}>
              {choice.note}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

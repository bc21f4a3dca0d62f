import { lazily } from './lazily';
import { openDialog } from './openDialog';

interface Closable {
  readonly onClose: () => void;
}

const ExportDialog = lazily<Closable>(async () => (await import('../share/ExportDialog')).ExportDialog);
const ViewsDialog = lazily<Closable>(async () => (await import('../share/ViewsDialog')).ViewsDialog);
const KeysDialog = lazily<Closable>(async () => (await import('./KeysDialog')).KeysDialog);

/** The dialog that is open; its script is loaded when it is first opened. */
export function Dialogs() {
  const onClose = () => {
    openDialog.value = null;
  };
  switch (openDialog.value) {
    case 'EXPORT':
      return <ExportDialog onClose={onClose} />;
    case 'VIEWS':
      return <ViewsDialog onClose={onClose} />;
    case 'KEYS':
      return <KeysDialog onClose={onClose} />;
    case null:
      return null;
  }
}

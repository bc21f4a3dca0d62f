import { KEY_TABLE, type KeyLine } from '../arrange/keyTable';
import { Dialog } from './Dialog';

const PLACES: readonly (readonly [where: KeyLine['where'], name: string])[] = [
  ['PAGE', 'Everywhere'],
  ['PICTURE', 'In the picture of the graph'],
];

/** The keys of the page, and what each does. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      {PLACES.map(([where, name]) => (
        <table class="keys" key={where}>
          <caption>{name}</caption>
          <tbody>
            {KEY_TABLE.filter((line) => line.where === where).map(({ shown, does }) => (
              <tr key={shown}>
                <th scope="row">
                  {shown.split(', ').map((keys) => (
                    <kbd key={keys}>{keys}</kbd>
                  ))}
                </th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <p class="row-note">
        Tab goes from one thing to the next. In the tables, a heading orders the rows, and ⋯ shows what can be done with a row.
      </p>
    </Dialog>
  );
}

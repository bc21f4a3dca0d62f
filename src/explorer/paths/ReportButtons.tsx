import { useState } from 'preact/hooks';
import type { PathAnswer } from '../session/pathSearch';
import { useSession } from '../session/session';
import { pathRequest } from '../state/pathQuestion';

/** Gives the paths that are listed as a report: as a file in Markdown, or on a page to be printed. */
export function ReportButtons({ answer, title }: { answer: PathAnswer; title: string }) {
  const { view, say } = useSession();
  const [hasFailed, setFailed] = useState(false);
  const write = async (how: 'saveMarkdown' | 'openPrintView') => {
    const request = pathRequest(view.value.paths, view.value.filter);
    if (request === null) return;
    try {
      // Few want a report, so its script is not loaded before.
      const report = await import('./pathReport');
      setFailed(false);
      report[how](answer, request, title);
      say(how === 'saveMarkdown' ? 'Saved the report.' : 'Opened the report for printing.');
    } catch (error) {
      console.error(error);
      setFailed(true);
    }
  };
  return (
    <div class="report-buttons" role="group" aria-label="Report">
      <span class="row-note">Report with quotes and sources:</span>
      <button type="button" class="small" onClick={() => void write('saveMarkdown')}>
        Markdown
      </button>
      <button type="button" class="small" onClick={() => void write('openPrintView')}>
        Print view
      </button>
      {hasFailed && <p role="alert">The report could not be made: the server may be out of reach. Try again.</p>}
    </div>
  );
}

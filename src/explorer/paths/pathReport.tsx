import { pathReport } from '../../formats/pathReport';
import { NO_QUOTE, oneLine, webAddress, type Block, type Inline } from '../../formats/reportBlock';
import { reportMarkdown } from '../../formats/reportMarkdown';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PathRequest } from '../data/readPaths';
import type { PathAnswer } from '../session/pathSearch';
import { download } from '../share/download';
import { pathReportData } from './pathReportData';

/** Saves the report on an answer as a file in Markdown. */
export function saveMarkdown(answer: PathAnswer, request: PathRequest, title: string): void {
  download(`${fileName(title)}.md`, new Blob([reportMarkdown(blocksOf(answer, request, title))], { type: 'text/markdown' }));
}

/** Shows the report on an answer in place of the page, as it is printed, until it is closed. */
export function openPrintView(answer: PathAnswer, request: PathRequest, title: string): void {
  const page = document.getElementById('page');
  const focused = document.activeElement;
  const place = document.body.appendChild(document.createElement('div'));
  if (page !== null) page.hidden = true;
  const close = () => {
    render(null, place);
    place.remove();
    if (page !== null) page.hidden = false;
    if (focused instanceof HTMLElement) focused.focus();
  };
  render(<PrintView blocks={blocksOf(answer, request, title)} onClose={close} />, place);
}

function blocksOf(answer: PathAnswer, request: PathRequest, title: string): Block[] {
  return pathReport(pathReportData(answer, request, title, new Date().toISOString().slice(0, 10)));
}

function fileName(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'paths'
  );
}

function PrintView({ blocks, onClose }: { blocks: readonly Block[]; onClose: () => void }) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    back.current?.focus();
    // The page behind it has keys, too: here they mean nothing.
    const onKey = (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === 'Escape') onClose();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, []);
  return (
    <main class="print-view" aria-label="Report">
      <div class="print-buttons">
        <button type="button" ref={back} onClick={onClose}>
          Back to the graph
        </button>
        <button type="button" class="primary" onClick={() => print()}>
          Print
        </button>
      </div>
      {blocks.map((block, place) => (
        <ReportBlock key={place} block={block} />
      ))}
    </main>
  );
}

function ReportBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return <Heading>{oneLine(block.text)}</Heading>;
    }
    case 'paragraph':
      return (
        <p>
          <Content content={block.content} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, place) => (
            <li key={place} id={block.ordered ? sourceId(place + 1) : undefined} tabIndex={block.ordered ? -1 : undefined}>
              <Content content={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'quote':
      return (
        <blockquote>
          <p>{oneLine(block.quote ?? NO_QUOTE)}</p>
          <footer>
            <Content content={block.origin} />
          </footer>
          {block.note !== null && <small>{oneLine(block.note)}</small>}
        </blockquote>
      );
  }
}

function Content({ content }: { content: readonly Inline[] }) {
  return (
    <>
      {content.map((inline) => {
        if (typeof inline === 'string') return oneLine(inline);
        if ('strong' in inline) return <strong>{oneLine(inline.strong)}</strong>;
        if ('source' in inline) return <SourceLink source={inline.source} />;
        const address = webAddress(inline.url);
        return address === null ? (
          oneLine(inline.url)
        ) : (
          <a href={address} rel="noreferrer">
            {oneLine(address)}
          </a>
        );
      })}
    </>
  );
}

/** Leads to a source in the list at the end. The address is the view's: it must not change. */
function SourceLink({ source }: { source: number }) {
  const go = (event: Event) => {
    event.preventDefault();
    document.getElementById(sourceId(source))?.focus();
  };
  return (
    <a href={`#${sourceId(source)}`} onClick={go}>
      [{source}]
    </a>
  );
}

function sourceId(source: number): string {
  return `source-${source}`;
}

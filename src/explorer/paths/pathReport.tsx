import { pathReport } from '../../formats/pathReport';
import { NO_QUOTE, oneLine, webAddress, type Block, type Inline } from '../../formats/reportBlock';
import { reportMarkdown } from '../../formats/reportMarkdown';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PathRequest } from '../data/readPaths';
import type { PathAnswer } from '../session/pathSearch';
import { pathReportData } from './pathReportData';

/** Saves the report on an answer as a file in Markdown. */
export function saveMarkdown(answer: PathAnswer, request: PathRequest, title: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([reportMarkdown(blocksOf(answer, request, title))], { type: 'text/markdown' }));
  link.download = `${fileName(title)}.md`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
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
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onClose();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
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
            <li key={place} id={block.ordered ? `source-${place + 1}` : undefined}>
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
        if ('source' in inline) return <a href={`#source-${inline.source}`}>[{inline.source}]</a>;
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

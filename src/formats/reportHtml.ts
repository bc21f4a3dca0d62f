import { NO_QUOTE, oneLine, webAddress, type Block, type Inline } from './reportBlock';
import { xmlElement, xmlText } from './xml';

const STYLE = `
body { font: 11pt/1.5 Georgia, 'Times New Roman', serif; max-width: 42em; margin: 2em auto; padding: 0 1em; color: #111; background: #fff; overflow-wrap: anywhere; }
h1, h2, h3 { font-family: system-ui, sans-serif; line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.6em; } h2 { font-size: 1.25em; margin-top: 2em; } h3 { font-size: 1em; }
blockquote { margin: 0.75em 0 0.75em 0.25em; padding-left: 1em; border-left: 3px solid #888; break-inside: avoid; }
blockquote p { margin: 0; } blockquote footer, blockquote small { color: #444; font-size: 0.9em; }
a { color: inherit; }
@media print { body { margin: 0; max-width: none; } }
`;

/**
 * A report as an HTML page that stands by itself, for printing: well-formed also as XML, without scripts, and forbidden to load anything. Every
 * text from outside is escaped.
 */
export function reportHtml(blocks: readonly Block[]): string {
  const title = blocks.find((block) => block.kind === 'heading')?.text ?? '';
  const policy = { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" };
  const head = [
    xmlElement('meta', { charset: 'utf-8' }, null),
    xmlElement('meta', policy, null),
    xmlElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, null),
    xmlElement('title', {}, textOf(title)),
    xmlElement('style', {}, STYLE),
  ];
  const body = blocks.map(blockElement);
  const page = [xmlElement('head', {}, `\n${head.join('\n')}\n`), xmlElement('body', {}, `\n${body.join('\n')}\n`)];
  return `<!DOCTYPE html>\n${xmlElement('html', { lang: 'en' }, `\n${page.join('\n')}\n`)}\n`;
}

function blockElement(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return xmlElement(`h${block.level}`, {}, textOf(block.text));
    case 'paragraph':
      return xmlElement('p', {}, contentOf(block.content));
    case 'list': {
      const items = block.items.map((item, index) => xmlElement('li', { id: block.ordered ? sourceId(index + 1) : null }, contentOf(item)));
      return xmlElement(block.ordered ? 'ol' : 'ul', {}, `\n${items.join('\n')}\n`);
    }
    case 'quote': {
      const quote = xmlElement('p', {}, textOf(block.quote ?? NO_QUOTE));
      const note = block.note === null ? '' : xmlElement('small', {}, textOf(block.note));
      return xmlElement('blockquote', {}, quote + xmlElement('footer', {}, contentOf(block.origin)) + note);
    }
  }
}

function contentOf(content: readonly Inline[]): string {
  return content.map(inlineOf).join('');
}

function inlineOf(inline: Inline): string {
  if (typeof inline === 'string') return textOf(inline);
  if ('strong' in inline) return xmlElement('strong', {}, textOf(inline.strong));
  if ('source' in inline) return xmlElement('a', { href: `#${sourceId(inline.source)}` }, `[${inline.source}]`);
  const address = webAddress(inline.url);
  return address === null ? textOf(inline.url) : xmlElement('a', { href: address, rel: 'noreferrer' }, textOf(address));
}

function sourceId(number: number): string {
  return `source-${number}`;
}

function textOf(text: string): string {
  return xmlText(oneLine(text));
}

import { NO_QUOTE, oneLine, webAddress, type Block, type Inline } from './reportBlock';

/**
 * A report as Markdown (CommonMark; also without surprises where GitHub's extensions are understood): every text from outside is escaped, and shows
 * as it is.
 */
export function reportMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text).trim()}`;
    case 'paragraph':
      return contentText(block.content);
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${contentText(item)}`).join('\n');
    case 'quote': {
      const paragraphs = [[block.quote ?? NO_QUOTE], block.origin, ...(block.note === null ? [] : [[block.note]])];
      return paragraphs.map((content) => `> ${contentText(content)}`).join('\n>\n');
    }
  }
}

/** One line, which begins as no block of Markdown begins: a list, an underline, code. */
function contentText(content: readonly Inline[]): string {
  return content
    .map(inlineText)
    .join('')
    .trimStart()
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

function inlineText(inline: Inline): string {
  if (typeof inline === 'string') return escaped(inline);
  if ('source' in inline) return `\\[${inline.source}\\]`;
  if ('strong' in inline) return strongText(escaped(inline.strong).trim());
  const address = webAddress(inline.url);
  return address === null ? escaped(inline.url) : `<${address}>`;
}

function strongText(text: string): string {
  return text === '' ? '' : `**${text}**`;
}

/** Text without any markup: what begins markup in CommonMark, a strikethrough, a table, a formula, or an address that becomes a link by itself. */
function escaped(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>&~|$#@]/g, '\\$&')
    .replaceAll('://', '\\://')
    .replace(/\b(www)\./gi, '$1\\.');
}

import fc from 'fast-check';
import { completenessOf, type Completeness } from '../../src/formats/completeness';
import { pathReport, type PathReport } from '../../src/formats/pathReport';
import { reportHtml } from '../../src/formats/reportHtml';
import { reportMarkdown } from '../../src/formats/reportMarkdown';
import { elementsNamed, parseXml, type XmlElement } from '../support/xmlTree';
import { awkwardText } from './arbitraryWholeGraph';
import { ARTICLE, REPORT, STATEMENT } from './reportCase';

const markdown = (report: PathReport) => reportMarkdown(pathReport(report));
const html = (report: PathReport) => reportHtml(pathReport(report));

it('tells question, conditions, completeness, each step with its quotes, and the sources', () => {
  expect(markdown(REPORT)).toBe(`# How is Japan linked to Ukraine?

- Answered on 2026-11-22
- State of the graph: 7.nonce
- from: **Japan**
- to: **Ukraine**
- filter.types: **ALLY, ADVERSARY**
- filter.rollUp: **true**

**1 path: all of the lengths that were asked for. There may be longer ones.**

## 1. Japan – North Korea – Ukraine

2 steps; positive; POSSIBLE, as its least certain step; 2 documents

Japan may be threatened by North Korea.

### Step 1: Japan —THREATENED\\_BY→ North Korea

**Japan —THREATENED\\_BY→ North Korea**: POSSIBLE; since 2020-01-01; until 2025-01-01 (that day not included)

> “may perceive this move as a direct threat”
>
> North Korean troops \\[1\\], characters 120 to 161; POSSIBLE; inferred
>
> The next sentence says so.

### Step 2: North Korea —ADVERSARY— Ukraine

**North Korean troops —ADVERSARY— Ukraine**: ASSERTED; contested; shells

> no quote
>
> rows.csv \\[2\\], row 4; ASSERTED; shells

> “There are no troops”
>
> North Korean troops \\[1\\], characters 9 to 28; POSSIBLE; denies it; according to North Korea

## Sources

1. **North Korean troops**, article, The Paper, 2024-10-31, document:1, <https://example.com/a?b=1&c=(2)>
2. **rows.csv**, dataset, document:2
`);
});

it('tells of no path how far one gets', () => {
  const nearest = {
    fromStart: [{ slug: 'a', name: 'A' }],
    fromEnd: [],
    hint: 'There is a path of 3 steps if less certain relations count (filter.minCertainty).',
  };
  expect(markdown({ ...REPORT, paths: [], pathCount: '0', longerPossible: false, nearest })).toMatch(
    /\*\*There is no path: that is certain, under these conditions\.\*\*\n\n- Farthest from the start: A\n- There is a path of 3 steps if less certain relations count \(filter\.minCertainty\)\.\n$/,
  );
});

it('tells a path without steps', () => {
  const path = { ...REPORT.paths[0], length: 0, steps: [], certainty: null, documentCount: 0, actors: [{ slug: 'a', name: 'A' }] };
  expect(markdown({ ...REPORT, paths: [path] })).toContain('## 1. A\n\n0 steps; positive; 0 documents\n');
});

describe('how complete the answer is', () => {
  const whole: Completeness = { pathCount: '1', hasNextPage: false, complete: true, stoppedBy: null, longerPossible: false };
  it.each<[number, Partial<Completeness>, RegExp]>([
    [1, {}, /^1 path: all that the question asks for\.$/],
    [2, { longerPossible: true }, /^2 paths: all of the lengths that were asked for\. There may be longer ones/],
    [1, { hasNextPage: true, pathCount: '9' }, /^The first of 9 paths\.$/],
    [2, { hasNextPage: true, pathCount: '9' }, /^The first 2 of 9 paths\.$/],
    [20, { hasNextPage: true, pathCount: null }, /^The first 20 paths; there are more\.$/],
    [3, { complete: false, stoppedBy: 'TIMEOUT', pathCount: null }, /^3 paths; there may be more, for the time was over\.$/],
    [
      0,
      { complete: false, stoppedBy: 'BUDGET', longerPossible: true },
      /^No path was found, but that proves nothing: the search had tried/,
    ],
    [0, { complete: false, stoppedBy: 'LENGTH' }, /proves nothing: the greatest length/],
    [0, { complete: false, stoppedBy: 'LIMIT' }, /proves nothing: the greatest number/],
    [0, { complete: false }, /proves nothing: a bound of the server/],
    [0, { longerPossible: true }, /^There is no path of the lengths that were asked for: that is certain\. There may be a longer one\.$/],
    [0, {}, /^There is no path: that is certain, under these conditions\.$/],
  ])('%j paths, %j', (shown, parts, says) => {
    expect(completenessOf({ ...whole, ...parts }, shown)).toMatch(says);
  });
});

/** The report with this text wherever a text comes from outside. */
function saying(text: string): PathReport {
  const actor = { slug: 'a', name: text };
  const document = { ...ARTICLE, title: text, url: text, publisher: text };
  const statement = { ...STATEMENT, quote: text, note: text, qualifier: text, attributedTo: actor, document };
  const [path] = REPORT.paths;
  const relation = { ...path.steps[0].relations[0], source: actor, target: actor, qualifiers: [text], statements: [statement] };
  const step = { from: actor, to: actor, forward: false, relations: [relation] };
  return {
    ...REPORT,
    question: text,
    asked: { pattern: text, list: [text] },
    version: text,
    nearest: { fromStart: [actor], fromEnd: [actor], hint: text },
    paths: [{ ...path, explanation: text, actors: [actor], steps: [step] }],
  };
}

describe('Markdown', () => {
  // What a reader of Markdown shows: a backslash before punctuation is not shown (CommonMark 0.31, section 2.4).
  const shown = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

  it.each([
    ['emphasis', '*a* _b_ **c**', '\\*a\\* \\_b\\_ \\*\\*c\\*\\*'],
    ['links and images', '[a](http://x) ![b](c) [^1]', '\\[a\\](http\\://x) !\\[b\\](c) \\[^1\\]'],
    ['addresses that link themselves', 'http://x www.x.y a@b.c WWW.X', 'http\\://x www\\.x.y a\\@b.c WWW\\.X'],
    ['HTML and entities', '<img src=x onerror=alert(1)> &lt;', '\\<img src=x onerror=alert(1)\\> \\&lt;'],
    ['code', '`a` ```b``` ~~~', '\\`a\\` \\`\\`\\`b\\`\\`\\` \\~\\~\\~'],
    ['escapes', 'a\\*b\\', 'a\\\\\\*b\\\\'],
    ['tables, formulas, headings', 'a | b $x$ # c #', 'a \\| b \\$x\\$ \\# c \\#'],
    ['line ends and controls', 'a\r\n\n# b\u2028c\u001b[0m\td\u0085e\u202ef', 'a \\# b c \\[0m d e f'],
    ['half of a surrogate pair', 'a\ud83d', 'a\ufffd'],
    ['what begins a list', '- a', '\\- a'],
    ['what begins a numbered list', '12) a', '12\\) a'],
    ['what begins a list, after blanks', '    1. a', '1\\. a'],
    ['what underlines a heading', '===', '\\==='],
    ['a rule', '---', '\\---'],
  ])('shows %s as they are', (_, text, written) => {
    const lines = markdown(saying(text)).split('\n');
    // The explanation is a paragraph by itself, the note a paragraph of a block quote.
    expect(lines).toContain(written);
    expect(lines).toContain(`> ${written}`);
  });

  it('has the same lines whatever the texts are, and all of each text', () => {
    const frame = markdown(saying('word')).split('\n');
    fc.assert(
      fc.property(awkwardText, (text) => {
        const lines = markdown(saying(text)).split('\n');
        const address = /^(?:https?):\/\//i.test(text.trim());
        const oneLine = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
        expect(lines).toHaveLength(frame.length);
        frame.forEach((line, i) => {
          if (!line.includes('word')) expect(lines[i]).toBe(line);
          else if (!address) expect(shown(lines[i])).toContain(oneLine);
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('HTML', () => {
  const textIn = (element: XmlElement): string => element.text + element.children.map(textIn).join('');

  it('has the same elements whatever the texts are, and shows all of each text', () => {
    const names = (element: XmlElement): unknown => [element.name, ...element.children.map(names)];
    const frame = names(parseXml(html(saying('word'))));
    fc.assert(
      fc.property(awkwardText, (text) => {
        const root = parseXml(html(saying(text)));
        if (!URL.canParse(text)) expect(names(root)).toEqual(frame);
        const quote = elementsNamed(root, 'blockquote')[0].children[0].text;
        expect(quote).toBe(
          `“${text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ').replace(/[\ufffe\uffff]/g, '\ufffd')}”`,
        );
        expect(textIn(elementsNamed(root, 'title')[0])).toBe(elementsNamed(root, 'h1')[0].text);
      }),
      { numRuns: 500 },
    );
  });

  it('runs nothing and loads nothing', () => {
    const page = html(saying('<script>alert(1)</script><img src="http://x/y" onerror="alert(1)">'));
    const root = parseXml(page);
    for (const name of ['script', 'img', 'link', 'iframe']) expect(elementsNamed(root, name)).toEqual([]);
    expect(page).toContain('default-src &apos;none&apos;; style-src &apos;unsafe-inline&apos;');
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
  });

  it('links each statement with its source', () => {
    const root = parseXml(html(REPORT));
    const ids = elementsNamed(root, 'li').flatMap(({ attributes }) => attributes.id ?? []);
    expect(ids).toEqual(['source-1', 'source-2']);
    const links = elementsNamed(root, 'footer').map((footer) => elementsNamed(footer, 'a')[0].attributes.href);
    expect(links).toEqual(['#source-1', '#source-2', '#source-1']);
  });

  it.each([
    ['https://example.com/a b?c="d"', 'https://example.com/a%20b?c=%22d%22'],
    ['HTTP://example.com', 'http://example.com/'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['//example.com', null],
    ['no address', null],
  ])('of the addresses of documents, only those of the web are links: %s', (url, href) => {
    const root = parseXml(html(saying(url)));
    const links = elementsNamed(elementsNamed(root, 'ol')[0], 'a').map(({ attributes }) => attributes.href);
    expect(links).toEqual(href === null ? [] : [href]);
    const line = markdown(saying(url)).trimEnd().split('\n').at(-1);
    expect(/<[^>]*>$/.exec(line ?? '')?.[0] ?? null).toBe(href === null ? null : `<${href}>`);
  });
});

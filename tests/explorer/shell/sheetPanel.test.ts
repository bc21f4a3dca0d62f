import { firstPanel, nextPanel, type SheetPanel } from '../../../src/explorer/shell/sheetPanel';
import { NO_QUESTION } from '../../../src/explorer/state/pathQuestion';
import { FIRST_VIEW, type View } from '../../../src/explorer/state/view';

const SELECTED: View = { ...FIRST_VIEW, selected: ['actor:japan'] };
const ASKED: View = { ...SELECTED, paths: { ...NO_QUESTION, from: 'japan', to: 'ukraine' } };
const READING: View = { ...ASKED, reading: { document: 'document:0a', quote: null } };

describe('the sheet on a small screen', () => {
  it.each<[View, SheetPanel | null]>([
    [FIRST_VIEW, null],
    [SELECTED, 'DETAILS'],
    [ASKED, 'PATHS'],
    [READING, 'ARTICLE'],
    [{ ...FIRST_VIEW, paths: { ...NO_QUESTION, pattern: '(a)' } }, 'PATHS'],
    [{ ...FIRST_VIEW, paths: { ...NO_QUESTION, from: 'japan' } }, null],
  ])('opens with what the view is about', (view, panel) => {
    expect(firstPanel(view)).toBe(panel);
  });

  it.each<[what: string, present: SheetPanel | null, before: View, after: View, next: SheetPanel | null]>([
    ['selecting', null, FIRST_VIEW, SELECTED, 'DETAILS'],
    ['selecting another', 'LEGEND', SELECTED, { ...SELECTED, selected: ['actor:ukraine'] }, 'DETAILS'],
    ['selecting nothing', 'LEGEND', SELECTED, FIRST_VIEW, 'LEGEND'],
    ['asking for paths', 'DETAILS', SELECTED, ASKED, 'PATHS'],
    ['choosing a path', null, ASKED, { ...ASKED, paths: { ...ASKED.paths, path: 'path:0a' } }, null],
    ['opening the article', 'PATHS', ASKED, READING, 'ARTICLE'],
    ['closing it', 'ARTICLE', READING, ASKED, 'DETAILS'],
    ['filtering', 'LEGEND', READING, { ...READING, filter: { ...READING.filter, minCertainty: 'ASSERTED' } }, 'LEGEND'],
  ])('%s', (_, present, before, after, next) => {
    expect(nextPanel(present, before, after)).toBe(next);
  });
});

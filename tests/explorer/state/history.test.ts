import fc from 'fast-check';
import { beginHistory, changed, redone, undone, type History } from '../../../src/explorer/state/history';
import { FIRST_VIEW, type View } from '../../../src/explorer/state/view';
import { arbitraryView } from './arbitraryView';

const times = (count: number, step: (history: History) => History, history: History): History => (count === 0 ? history : times(count - 1, step, step(history)));
const made = (views: readonly View[]) => views.reduce((history, view, place) => changed(history, view, `change ${place}`), beginHistory(FIRST_VIEW));

describe('the history of views', () => {
  it('goes back to each earlier view and forth again', () => {
    fc.assert(
      fc.property(fc.array(arbitraryView, { maxLength: 6 }), fc.nat(7), (views, back) => {
        const all = [FIRST_VIEW, ...views];
        const before = times(back, undone, made(views));
        expect(before.present.view).toBe(all[Math.max(0, all.length - 1 - back)]);
        expect(times(back, redone, before)).toEqual(made(views));
      }),
    );
  });

  it('forgets what was undone once something else is done', () => {
    const [a, b, c] = [{ ...FIRST_VIEW }, { ...FIRST_VIEW }, { ...FIRST_VIEW }];
    const history = changed(undone(made([a, b])), c, 'another');
    expect(redone(history)).toEqual(history);
    expect(undone(history).present.view).toBe(a);
  });

  it('takes a change that goes on for one', () => {
    const views = [1, 2, 3].map(() => ({ ...FIRST_VIEW }));
    const history = views.reduce((present, view) => changed(present, view, 'Moved the slider.', true), beginHistory(FIRST_VIEW));
    expect(history.present.view).toBe(views[2]);
    expect(undone(history).present.view).toBe(FIRST_VIEW);
  });

  it('does not note a change that changes nothing', () => {
    const history = made([{ ...FIRST_VIEW }]);
    expect(changed(history, history.present.view, 'nothing')).toBe(history);
  });

  it('does not grow for ever', () => {
    const history = made(Array.from({ length: 2000 }, () => ({ ...FIRST_VIEW })));
    expect(history.past.length).toBeLessThanOrEqual(500);
  });
});

import { Trouble, type TroubleKind } from '../../../src/explorer/data/ask';
import { openLoads } from '../../../src/explorer/session/loads';

// Jest cannot load what binds signals to components; the signals are the same.
jest.mock('@preact/signals', () => jest.requireActual('@preact/signals-core'));

/** A reading that fails as long as it is told to, and counts how often it was tried. */
function failing(kind: TroubleKind | null) {
  const task = {
    kind,
    tries: 0,
    run: async () => {
      task.tries += 1;
      if (task.kind !== null) throw new Trouble(task.kind, 'No.');
    },
  };
  return task;
}

describe('readings', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('that do not reach the server are tried again together, however many and whenever they failed', async () => {
    const loads = openLoads();
    const tasks = [1, 2, 3, 4].map(() => failing('UNREACHABLE'));
    for (const [place, task] of tasks.entries()) {
      expect(await loads.start(`key ${place}`, 'an actor', task.run)).toBe(false);
      await jest.advanceTimersByTimeAsync(1000);
    }
    // The first try of each, and all of them once in each period of five seconds.
    await jest.advanceTimersByTimeAsync(50_000);
    expect(tasks.map(({ tries }) => tries)).toEqual([11, 11, 11, 11]);
    for (const task of tasks) task.kind = null;
    await jest.advanceTimersByTimeAsync(5000);
    expect(loads.all.value.size).toBe(0);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(tasks.map(({ tries }) => tries)).toEqual([12, 12, 12, 12]);
  });

  it('that are refused are tried again when that is asked for, and forgotten when they are dismissed or needed no more', async () => {
    const loads = openLoads();
    const [a, b] = [failing('REFUSED'), failing('REFUSED')];
    await Promise.all([loads.start('a', 'an actor', a.run), loads.start('b', 'a relation', b.run)]);
    await jest.advanceTimersByTimeAsync(60_000);
    expect([a.tries, b.tries]).toEqual([1, 1]);
    loads.drop('b');
    expect([...loads.all.value.keys()]).toEqual(['a']);
    loads.retry();
    await jest.advanceTimersByTimeAsync(0);
    expect([a.tries, b.tries]).toEqual([2, 1]);
    loads.dismiss();
    loads.retry();
    expect([loads.all.value.size, a.tries]).toEqual([0, 2]);
  });

  it('of the same thing are one: whoever asks meanwhile waits for it', async () => {
    const loads = openLoads();
    let [times, answer] = [0, () => {}];
    const run = () => new Promise<void>((resolve) => [times++, (answer = resolve)]);
    const both = Promise.all([loads.start('a', 'an actor', run), loads.start('a', 'an actor', run)]);
    loads.drop('a');
    expect([...loads.all.value.keys()]).toEqual(['a']);
    await jest.advanceTimersByTimeAsync(2000);
    expect(loads.all.value.get('a')?.slow).toBe(true);
    answer();
    expect([await both, times, loads.all.value.size]).toEqual([[true, true], 1, 0]);
  });
});

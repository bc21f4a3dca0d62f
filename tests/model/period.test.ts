import * as fc from 'fast-check';
import { Failure } from '../../src/model/errors';
import { checkPeriod, dayNumber, isValidAt, parseDay, type Period } from '../../src/model/period';

const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('dayNumber', () => {
  test.each<[string, number | null]>([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2024-11-05', 20_032],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
    ['2024-02-29', 19_782],
    ['2023-02-29', null],
    ['1900-02-29', null],
    ['2000-02-29', 11_016],
    ['2024-04-31', null],
    ['2024-13-01', null],
    ['2024-00-10', null],
    ['2024-01-00', null],
    ['0000-01-01', null],
    ['2024-1-1', null],
    ['2024', null],
    ['20240101', null],
    ['2024-01-01T00:00:00Z', null],
    [' 2024-01-01', null],
    ['2024-01-01\n', null],
    ['-2024-01-01', null],
    ['12024-01-01', null],
    ['', null],
    ['\u0662\u0660\u0662\u0664-01-01', null],
  ])('of %j is %j', (text, expected) => {
    expect(dayNumber(text)).toBe(expected);
  });

  test('orders days as their texts, one apart for neighbours', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        expect(Math.sign((dayNumber(one) ?? NaN) - (dayNumber(other) ?? NaN))).toBe(one < other ? -1 : one > other ? 1 : 0);
        if (one === '9999-12-31') return;
        const next = new Date(Date.parse(one) + 86_400_000).toISOString().slice(0, 10);
        expect(dayNumber(next)).toBe((dayNumber(one) ?? NaN) + 1);
      }),
    );
  });
});

describe('parseDay', () => {
  test.each([['2024', '2024-01-01'], ['0001', '0001-01-01'], ['2024-11-05', '2024-11-05']])('reads %s as %s', (text, expected) => {
    expect(parseDay(text, 'at')).toBe(expected);
  });

  test.each(['0000', '24', '2024-11', '2023-02-29', 'yesterday', '', '2024-01-01\0'])('refuses %j, and names it and the argument', (text) => {
    expect(() => parseDay(text, 'filter.at')).toThrow(Failure);
    expect(() => parseDay(text, 'filter.at')).toThrow(JSON.stringify(text));
    expect(() => parseDay(text, 'filter.at')).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'filter.at' }) }));
  });
});

describe('checkPeriod', () => {
  test.each<[string | null, string | null, boolean]>([
    [null, null, true],
    ['2024-01-01', null, true],
    [null, '2024-01-01', true],
    ['2024-01-01', '2024-01-02', true],
    ['2024-01-01', '2024-01-01', false],
    ['2024-01-02', '2024-01-01', false],
  ])('since %s until %s: %s', (since, until, good) => {
    const check = () => checkPeriod({ since, until }, 'relations.csv:3');
    if (good) check();
    else expect(check).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'relations.csv:3' }) }));
  });
});

describe('isValidAt', () => {
  const period: Period = { since: '2022-02-24', until: '2024-01-01' };
  test.each<[Period, string, boolean]>([
    [period, '2022-02-23', false],
    [period, '2022-02-24', true],
    [period, '2023-12-31', true],
    [period, '2024-01-01', false],
    [{ since: null, until: '2024-01-01' }, '0001-01-01', true],
    [{ since: null, until: '2024-01-01' }, '2024-01-01', false],
    [{ since: '2022-02-24', until: null }, '9999-12-31', true],
    [{ since: '2022-02-24', until: null }, '2022-02-23', false],
    [{ since: null, until: null }, '2024-01-01', true],
  ])('%j at %s: %s', (given, at, expected) => {
    expect(isValidAt(given, at)).toBe(expected);
  });

  test('holds on the days from since up to, and without, until', () => {
    fc.assert(
      fc.property(day, day, day, (since, until, at) => {
        const [first, end, now] = [since, until, at].map((each) => dayNumber(each) ?? NaN);
        expect(isValidAt({ since, until }, at)).toBe(now >= first && now < end);
      }),
    );
  });
});

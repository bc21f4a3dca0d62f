import { badInput } from './errors';

/** A half-open period [since, until) of days written YYYY-MM-DD; an open end is null. */
export interface Period {
  readonly since: string | null;
  readonly until: string | null;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const YEAR = /^\d{4}$/;
const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of a day written YYYY-MM-DD, or null when there is no such day (years 0001 to 9999). */
export function dayNumber(day: string): number | null {
  const match = DAY.exec(day);
  if (match === null || match[1] === '0000') return null;
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day) return null;
  return ms / MS_PER_DAY;
}

/** The day, as YYYY-MM-DD, that is so many days after 1970-01-01. */
export function dayText(number: number): string {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day that a text names: YYYY-MM-DD, or YYYY for the first day of that year. Anything else is bad input at `argument`. */
export function parseDay(text: string, argument: string): string {
  const day = YEAR.test(text) ? `${text}-01-01` : text;
  if (dayNumber(day) === null) {
    badInput(argument, `${JSON.stringify(text)} is not a day.`, 'Write a day as YYYY-MM-DD, or a year as YYYY.');
  }
  return day;
}

/** Refuses a period that ends before it begins, or is empty. */
export function checkPeriod(period: Period, argument: string): void {
  if (period.since !== null && period.until !== null && period.since >= period.until) {
    badInput(argument, `The period ${period.since} to ${period.until} is empty.`, 'Give an `until` that is later than `since`.');
  }
}

/** Whether `day` lies in the period: since <= day < until. */
export function isValidAt(period: Period, day: string): boolean {
  return (period.since === null || period.since <= day) && (period.until === null || day < period.until);
}

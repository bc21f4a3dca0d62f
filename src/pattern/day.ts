import { dayNumber } from '../model/period';

const YEAR = /^\d{4}$/;

/** The first day of a year written YYYY; any other text as it is. */
export function yearToDay(text: string): string {
  return YEAR.test(text) ? `${text}-01-01` : text;
}

/** Whether a text names a day, as YYYY-MM-DD or as the year it begins. */
export function namesDay(text: string): boolean {
  return dayNumber(yearToDay(text)) !== null;
}

import { badInput } from './errors';

const MAX_SHOWN = 60;

/** A text from outside, in quotes and cut short, safe to put into a message or on a terminal. */
export function shown(text: string): string {
  const short = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
  return JSON.stringify(short.toWellFormed());
}

/** Refuses what no database keeps faithfully: NUL characters and halves of surrogate pairs. */
export function checkText(text: string, argument: string): string {
  if (text.includes('\0')) badInput(argument, `${shown(text)} contains a NUL character.`, 'Remove it.');
  if (!text.isWellFormed()) badInput(argument, `${shown(text)} contains half of a surrogate pair.`, 'Send well-formed Unicode.');
  return text;
}

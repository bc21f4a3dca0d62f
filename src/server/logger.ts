import pino, { type Logger } from 'pino';

const STDERR = 2;

/** A logger that writes JSON lines to stderr, from `level` on; stdout is for data. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null }, pino.destination({ fd: STDERR, sync: true }));
}

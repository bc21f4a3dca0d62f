import type { Config } from '../config';

/** What `main` gives to a command. */
export interface CommandContext {
  /** The configuration, read and checked when it is first asked for; BAD_USER_INPUT when it is wrong. */
  configuration(): Config;
  /** What is wrong with the configuration, as sentences; none: nothing is. */
  configurationProblems(): readonly string[];
  /** The command did its work, and the answer is a bad one: exit with 1. */
  failed(): void;
  /** The command was told to stop before its end: exit with 130. */
  interrupted(): void;
}

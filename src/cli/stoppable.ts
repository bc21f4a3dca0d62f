/** Runs an action that can be told to stop between two of its steps, as Ctrl-C does. A second Ctrl-C ends everything at once. */
export async function stoppable<Result>(action: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stop = new AbortController();
  const onInterrupt = () => {
    process.stderr.write('Stopping after what is being written now. Ctrl-C again stops at once.\n');
    stop.abort();
  };
  process.once('SIGINT', onInterrupt);
  try {
    return await action(stop.signal);
  } finally {
    process.off('SIGINT', onInterrupt);
  }
}

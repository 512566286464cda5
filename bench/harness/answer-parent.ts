/**
 * In a server process: tells the bench where it listens, answers how much CPU time it used and what
 * its heap holds (after a collection, where Node lets one be asked for), and closes when it is asked to
 * or the bench is gone.
 */
export function answerParent(url: string, close: () => Promise<void>): void {
  const end = () => {
    void close().finally(() => process.exit(0));
  };
  process.on('message', (asked) => {
    if (asked === 'close') end();
    if (asked !== 'usage') return;
    const { user, system } = process.cpuUsage();
    globalThis.gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    const heldMb = (heapUsed + external) / 1024 ** 2;
    process.send?.({ usage: { cpuUs: user + system, heldMb, rssMb: rss / 1024 ** 2 } });
  });
  process.on('disconnect', end);
  process.send?.({ ready: url });
}

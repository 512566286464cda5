/**
 * In a server process: tells the bench where it listens, answers how much CPU time it used, and
 * closes when it is asked to or the bench is gone.
 */
export function answerParent(url: string, close: () => Promise<void>): void {
  const end = () => {
    void close().finally(() => process.exit(0));
  };
  process.on('message', (asked) => {
    if (asked === 'close') end();
    if (asked !== 'usage') return;
    const { user, system } = process.cpuUsage();
    process.send?.({ usage: { cpuUs: user + system } });
  });
  process.on('disconnect', end);
  process.send?.({ ready: url });
}

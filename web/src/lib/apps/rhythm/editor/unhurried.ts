/** Work between two breaths of the page, in ms: half a frame at 60 Hz. */
const SLICE_MS = 8;

/**
 * Does work that comes in small steps, a few ms at a time, so that the page stays alive.
 * @throws the signal's reason when it is given up
 */
export async function unhurried<T>(work: Generator<unknown, T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const untilMs = performance.now() + SLICE_MS;
    while (performance.now() < untilMs) {
      const step = work.next();
      if (step.done) return step.value;
    }
    await breath();
    signal.throwIfAborted();
  }
}

function breath(): Promise<void> {
  // A message comes back at once; timers would be slowed to 4 ms each.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

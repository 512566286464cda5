import { testClock } from '../../testing/clock.ts';
import { fanOutConforms } from './conformance.ts';
import { openInProcess } from './in-process.ts';

fanOutConforms('in process', async () => {
  const clock = testClock();
  const one = openInProcess(clock);
  return {
    one,
    two: one,
    pass: async (ms) => clock.advance({ ms }),
    close: () => one.close(),
  };
});

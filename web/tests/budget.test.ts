import { describe, expect, it } from 'vitest';
import { Build } from './budget.ts';

const folder = new URL('../build/', import.meta.url);
const KB = 1024;
/** The shell: entry, layout and the yard. */
const SHELL_BYTES_MAX = 60 * KB;
/** What the first page of an app may add to it. */
const APP_BYTES_MAX = 120 * KB;

// Runs with the journeys, after the program has built the web app.
describe('the JavaScript of', () => {
  const build = new Build(folder);

  it('the shell weighs at most 60 KB gzipped', async () => {
    const bytes = await build.scriptBytes('/');
    expect(bytes).toBeGreaterThan(10 * KB);
    expect(bytes).toBeLessThanOrEqual(SHELL_BYTES_MAX);
  });

  it.each(['/rhythm', '/rhythm/play/[chartId]', '/rhythm/memorial'])(
    '%s adds at most 120 KB',
    async (route) => {
      expect((await build.scriptBytes(route)) - (await build.scriptBytes('/'))).toBeLessThanOrEqual(
        APP_BYTES_MAX,
      );
    },
  );
});

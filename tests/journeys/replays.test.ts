import { afterAll, beforeAll, expect, test } from 'vitest';
import { modifiedPattern, modifiersText, SPEEDS } from '../../server/apps/rhythm/songs/index.ts';
import { openMadang, type Madang } from '../../server/testing/madang.ts';
import { modifiedPlayOf, readChart, submit, type ReadChart } from '../../server/testing/plays.ts';
import { Ghost } from '../../web/src/lib/apps/rhythm/replays/ghost.ts';
import { tellStory } from '../../web/src/lib/apps/rhythm/replays/story.ts';

const EVERY = SPEEDS.flatMap((speed) =>
  [false, true].flatMap((mirror) =>
    [false, true].flatMap((noFail) =>
      (['easy', 'hard'] as const).map((mode) => {
        const modifiers = { speed, mirror, noFail };
        return { mode, modifiers, name: modifiersText(modifiers) || 'none' };
      }),
    ),
  ),
);

let madang: Madang;
let charts: ReadChart[];
beforeAll(async () => {
  madang = await openMadang();
  charts = [];
  for (const id of ['arirang_0', 'ode-to-joy_1', 'arirang_2']) {
    charts.push(await readChart(madang.nobody, id));
  }
});
afterAll(() => madang.close());

/** What a replay says of a play that was just made, as the page tells it. */
async function watched(play: { id: string }) {
  const { body } = await madang.nobody.get(`/api/rhythm/plays/${play.id}/replay`);
  const { chartId, chartVersion, mode, modifiers, rules, log } = body;
  const path = `/api/rhythm/songs/charts/${chartId}?version=${chartVersion}`;
  const pattern = modifiedPattern((await madang.nobody.get(path)).body, modifiers);
  const noFail = modifiers.noFail || rules < 2;
  return { body, pattern, story: tellStory({ pattern, mode, noFail }, log) };
}

test.each(EVERY)(
  'a replay in $mode with $name ends with the score that is stored, and so does its ghost',
  async ({ mode, modifiers }) => {
    for (const chart of charts) {
      // One who gets through, and one whose gauge runs empty.
      for (const missRate of [0.05, 0.95]) {
        const player = await madang.person();
        const play = modifiedPlayOf(chart, mode, { modifiers, missRate, spreadMs: 40 });
        const { play: stored } = (await submit(player, play)).body;
        const { body, pattern, story } = await watched(play);
        expect(body.score).toBe(stored.score);
        const last = story.moments.at(-1);
        expect(last).toMatchObject({ score: stored.score, maxCombo: stored.maxCombo });
        expect(story.judged).toMatchObject({
          score: stored.score,
          counts: stored.counts,
          maxCombo: stored.maxCombo,
          failedAtMs: stored.failedAtMs,
        });
        if (missRate > 0.5) expect(stored.failedAtMs === null).toBe(modifiers.noFail);
        const ghost = new Ghost(player.name, pattern, story);
        expect(ghost.scoreAfter(story.judged.units)).toBe(stored.score);
      }
    }
  },
);

import type pg from 'pg';
import { judge } from '../../server/apps/rhythm/plays/rules/judge.ts';
import { findOddities } from '../../server/apps/rhythm/plays/rules/odd.ts';
import { humanLog } from '../../server/apps/rhythm/plays/rules/play-log.ts';
import type { Submission } from '../../server/apps/rhythm/plays/schemas.ts';
import type { ChartPattern } from '../../server/apps/rhythm/songs/rules/chart.ts';
import type { Target } from '../harness/load.ts';
import { randomOf } from '../harness/statistics.ts';

/** A play as a client sends it, but for its id, and the chart it is of. */
export interface SamplePlay {
  submission: Omit<Submission, 'id'>;
  pattern: ChartPattern;
}

const MODES = ['easy', 'hard'] as const;

interface ChartOfSong {
  id: string;
  version: number;
  pattern: ChartPattern;
}

/**
 * Plays as people of different practice make them, on open charts of the shipped songs, the shortest
 * to the longest: log and claim, which agree, so that all of them are verified.
 */
export async function makeSamplePlays(
  client: pg.Client,
  size: { charts: number; perChart: number },
): Promise<SamplePlay[]> {
  const charts = await readCharts(client, size.charts);
  const random = randomOf(1);
  return charts.flatMap(({ id, version, pattern }) =>
    MODES.flatMap((mode) =>
      Array.from({ length: size.perChart }, (_, i): SamplePlay => {
        const habits = { spreadMs: 10 + (30 * i) / size.perChart, missRate: 0.02 };
        const log = humanLog(pattern, random, habits);
        const judged = judge(pattern, mode, log);
        const odd = findOddities(pattern, mode, log, judged);
        if (odd.length > 0) throw new Error(`a sample play of ${id} looks odd: ${odd.join()}`);
        const { score, counts, maxCombo, early, late, cleared, fullCombo, allArts } = judged;
        const claim = { score, counts, maxCombo, early, late, cleared, fullCombo, allArts };
        return { pattern, submission: { chartId: id, chartVersion: version, mode, log, claim } };
      }),
    ),
  );
}

/** The requests that send these plays. */
export function targetsOf(plays: SamplePlay[]): Target[] {
  return plays.map(({ submission }) => ({
    method: 'POST',
    path: '/api/rhythm/plays',
    before: '{"id":"',
    after: `",${JSON.stringify(submission).slice(1)}`,
  }));
}

async function readCharts(client: pg.Client, count: number): Promise<ChartOfSong[]> {
  const { rows } = await client.query<ChartOfSong>(
    `select c.id, c.version, v.pattern from rhythm.chart c
     join rhythm.chart_version v on v.chart_id = c.id and v.version = c.version
     join rhythm.song s on s.id = c.song_id
     where not c.locked and not s.locked
     order by c.note_count, c.id`,
  );
  const last = rows.length - 1;
  const places = Array.from({ length: count }, (_, i) => Math.round((i * last) / (count - 1)));
  return places.flatMap((place) => rows[place] ?? []);
}

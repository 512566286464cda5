import pg from 'pg';
import { house as plan } from '../../server/house.ts';
import { openDesk } from '../../server/apps/rhythm/plays/desk.ts';
import { digestOf, type JudgedPlay } from '../../server/apps/rhythm/plays/judged-play.ts';
import { judgeSubmission } from '../../server/apps/rhythm/plays/verdict.ts';
import { readConfig } from '../../server/kernel/config/config.ts';
import { makeContext, noCaller } from '../../server/kernel/context/make.ts';
import { openHouse, type House } from '../../server/kernel/house/open.ts';
import { chooseRooms } from '../../server/kernel/house/wiring.ts';
import { openLog } from '../../server/kernel/log/log.ts';
import { mustBeSame, type Report, type Run } from '../harness/bench.ts';
import { alternate, sideOf } from '../harness/rounds.ts';
import { randomOf, uuidOf } from '../harness/statistics.ts';
import { bareUpsert } from './bare-upsert.ts';
import { POOL, type Yard } from './yard.ts';

const CONCURRENT = [16, 64];

/** Plays at the tables, without HTTP, login and judging: the desk against one upsert a play. */
export async function playsAtStore(run: Run, yard: Yard, report: Report): Promise<void> {
  const count = run.size === 'small' ? 300 : 8_000;
  const house = await openBenchHouse(yard.oursUrl, yard.cluster.folder);
  const pool = new pg.Pool({ connectionString: yard.peerUrl, max: POOL });
  // Its ended connections may hear that the cluster closes.
  pool.on('error', () => undefined);
  try {
    for (const concurrent of CONCURRENT) {
      run.say(`plays at the store, ${concurrent} at once, ${count} a turn`);
      const desk = openDesk();
      const seedOf = (round: number) => 1_000_000 + concurrent * 1000 + round;
      const sides = await alternate(run.rounds, [
        {
          name: 'desk, group commit',
          turn: async (round) => {
            const plays = judgedPlays(house, yard, count, seedOf(round));
            return perSecond(plays, concurrent, async (play) => {
              const filed = await desk(play);
              if ('refused' in filed) throw filed.refused;
            });
          },
        },
        {
          name: `bare upsert, pool of ${POOL}`,
          turn: async (round) => {
            const plays = judgedPlays(house, yard, count, seedOf(round));
            return perSecond(plays, concurrent, ({ playerId, submission, verdict }) =>
              bareUpsert(pool, playerId, { ...submission, score: verdict.score }),
            );
          },
        },
      ]);
      report.comparisons.push({
        what: `file a play at the store, ${concurrent} at once`,
        unit: 'plays/s',
        better: 'higher',
        ours: sideOf(sides, 'desk, group commit'),
        peer: sideOf(sides, `bare upsert, pool of ${POOL}`),
        goal: 0.8,
      });
    }
    const [mine, theirs] = await yard.contents();
    mustBeSame(report, 'records, plays and best scores of all players (md5)', mine, theirs);
  } finally {
    await house.close();
    await pool.end();
  }
}

/** A house in this process, without a door. */
export async function openBenchHouse(databaseUrl: string, folder: string): Promise<House> {
  const env = { MADANG_SAMPLES: 'no', MADANG_DATABASE_CONNECTIONS: String(POOL) };
  const config = readConfig({ ...env, MADANG_SECRETS_DIR: folder }, folder);
  return openHouse({ config, log: openLog('warn'), rooms: chooseRooms(plan, null), databaseUrl });
}

function judgedPlays({ ground }: House, yard: Yard, count: number, seed: number): JudgedPlay[] {
  const random = randomOf(seed);
  const verdicts = yard.plays.map(({ submission, pattern }) => {
    const whole = { ...submission, id: '' };
    const verdict = judgeSubmission(whole, pattern);
    return { verdict, digest: digestOf(whole, verdict) };
  });
  return Array.from({ length: count }, (_, i) => {
    const n = Math.floor(random() * yard.plays.length);
    const [sample, judged, caller] = [
      yard.plays[n],
      verdicts[n],
      yard.callers[i % yard.callers.length],
    ];
    if (!sample || !judged || !caller) throw new Error('no plays to file');
    const actor = { kind: 'person', id: caller.id, role: 'member', sessionId: caller.id } as const;
    const ctx = makeContext(ground, { actor, caller: noCaller('bench'), reads: false });
    const submission = { ...sample.submission, id: uuidOf(random) };
    return { ctx, playedAt: ctx.now, playerId: caller.id, submission, ...judged };
  });
}

async function perSecond<T>(
  items: T[],
  concurrent: number,
  work: (item: T) => Promise<unknown>,
): Promise<number> {
  const startMs = performance.now();
  const queue = items.values();
  await Promise.all(
    Array.from({ length: concurrent }, async () => {
      for (const item of queue) await work(item);
    }),
  );
  return (1000 * items.length) / (performance.now() - startMs);
}

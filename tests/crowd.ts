import { humanLog, type LogEntry } from '../server/apps/rhythm/plays/index.ts';
import { seeded } from '../server/testing/plays.ts';
import type { ChartPattern } from '../server/apps/rhythm/songs/index.ts';

/** A play as it is sent. */
export interface SentPlay {
  id: string;
  chartId: string;
  chartVersion: number;
  mode: 'easy' | 'hard';
  log: LogEntry[];
}

/** What is asked of a house over a real socket. */
export async function ask(
  address: string,
  path: string,
  { method = 'GET', token, body }: { method?: string; token?: string; body?: unknown } = {},
): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`${address}${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
}

/** A guest's token; each call is another person. */
export async function comeIn(address: string, name: string): Promise<string> {
  const { body } = await ask(address, '/api/identity/accounts/guests', {
    method: 'POST',
    body: { name, client: 'program' },
  });
  return (body as { accessToken: string }).accessToken;
}

/** Makes plays of a chart, each a little different. */
export async function playMaker(
  address: string,
  chartId: string,
): Promise<(seed: number) => SentPlay> {
  const { body } = await ask(address, `/api/rhythm/songs/charts/${chartId}`);
  const chart = body as ChartPattern & { id: string; version: number };
  return (seed) => ({
    id: crypto.randomUUID(),
    chartId: chart.id,
    chartVersion: chart.version,
    mode: 'hard',
    log: humanLog(chart, seeded(seed), { spreadMs: 20, missRate: 0.05 }),
  });
}

/** Sends a play until a house has taken it in; the next address is tried when one does not answer. */
export async function submitUntilTaken(
  addresses: () => string[],
  token: string,
  play: SentPlay,
): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const all = addresses();
    const address = all[attempt % all.length] ?? '';
    const status = await ask(address, '/api/rhythm/plays', {
      method: 'POST',
      token,
      body: play,
    }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200 || status === 201) return;
    if (status !== 0 && status !== 503 && status !== 429) throw new Error(`refused with ${status}`);
    if (attempt > 2_000) throw new Error('no house took the play in');
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

/**
 * How a house must look after it took in these plays: each once, and the boards equal a recount. Of
 * weeks and seasons each is settled or waits to be.
 */
export const RECOUNT = `
  with counted as (
    select b.period, coalesce(sum(r.plays), 0)::int as plays
    from rhythm.record r join rhythm.board b on b.id = r.board_id group by b.period),
  waiting as (select count(*)::int as plays from rhythm.unsettled_play)
  select
    (select count(*)::int from rhythm.play) as plays,
    (select coalesce(sum(plays), 0)::int from counted where period = '') as counted,
    (select coalesce(sum(plays), 0)::int from rhythm.board where period = '') as on_boards,
    (select coalesce(sum(c.plays), 0)::int from counted c where period like '%W%')
      + (select plays from waiting) as in_weeks,
    (select coalesce(sum(c.plays), 0)::int from counted c where period like '%Q%')
      + (select plays from waiting) as in_seasons,
    (select count(*)::int from rhythm.record r join rhythm.board b on b.id = r.board_id
      where b.period = ''
        and r.score <> (select max(score) from rhythm.play p
          where p.player_id = r.player_id and p.chart_id = b.chart_id and p.mode = b.mode
            and p.modifiers = b.modifiers and p.verified = (b.kind = 'verified'))) as wrong_bests`;

/** What {@link RECOUNT} gives of a house that took in so many plays. */
export function recountOf(plays: number): Record<string, number> {
  return {
    plays,
    counted: plays,
    on_boards: plays,
    in_weeks: plays,
    in_seasons: plays,
    wrong_bests: 0,
  };
}

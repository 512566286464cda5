import type { Db } from '../../../../kernel/db/db.ts';
import type { Content, Outgoing } from '../content.ts';

/** What is on its way to a device. */
export interface PushRow {
  news_id: string;
  seq: number;
  content: Content;
  at: Date;
}

/** Writes what is to be sent, for each device of each person; the devices that have something to send. */
export async function putPushes(db: Db, lines: Outgoing[], at: Date): Promise<string[]> {
  const rows = await db.rows<{ device_id: string }>(
    `insert into notifications.push as p (device_id, news_id, person_id, seq, content, at)
     select d.id, t.news_id, t.person_id, t.seq, t.content, $5
     from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::jsonb[]) as t (person_id, news_id, seq, content)
     join notifications.device d on d.person_id = t.person_id
     on conflict (device_id, news_id) do update set
       seq = excluded.seq, content = excluded.content, at = excluded.at, sent_at = null
     where p.seq < excluded.seq
     returning device_id`,
    [
      lines.map(({ personId }) => personId),
      lines.map(({ newsId }) => newsId),
      lines.map(({ seq }) => seq),
      lines.map(({ title, line, path, tag, urgent }) =>
        JSON.stringify({ title, line, path, tag, urgent } satisfies Content),
      ),
      at,
    ],
  );
  return [...new Set(rows.map((row) => row.device_id))];
}

/** Claims all that waits for a device, in order: it is on its way from here on, whatever comes. */
export async function claimPushes(db: Db, deviceId: string, now: Date): Promise<PushRow[]> {
  const rows = await db.rows<PushRow>(
    `update notifications.push set sent_at = $2 where device_id = $1 and sent_at is null
     returning news_id, seq::float8 as seq, content, at`,
    [deviceId, now],
  );
  return rows.toSorted((a, b) => a.seq - b.seq);
}

/** Forgets what was taken, or will never be. What grew meanwhile waits anew and stays. */
export async function dropPushes(db: Db, deviceId: string, rows: PushRow[]): Promise<void> {
  await db.change(
    `delete from notifications.push p using unnest($2::uuid[], $3::bigint[]) as t (news_id, seq)
     where p.device_id = $1 and p.news_id = t.news_id and p.seq = t.seq`,
    [deviceId, rows.map((row) => row.news_id), rows.map(({ seq }) => seq)],
  );
}

/** Lets wait once more what certainly was not taken. */
export async function giveBack(db: Db, deviceId: string, rows: PushRow[]): Promise<void> {
  await db.change(
    `update notifications.push p set sent_at = null
     from unnest($2::uuid[], $3::bigint[]) as t (news_id, seq)
     where p.device_id = $1 and p.news_id = t.news_id and p.seq = t.seq`,
    [deviceId, rows.map((row) => row.news_id), rows.map(({ seq }) => seq)],
  );
}

/** Sends nothing more of these lines: their person has read or removed them. */
export async function dropNews(db: Db, personId: string, newsIds: string[]): Promise<void> {
  await db.change(
    'delete from notifications.push where person_id = $1 and news_id = any($2::uuid[])',
    [personId, newsIds],
  );
}

/** Forgets what was to be sent before `before`, whatever became of it. */
export function purgePushes(db: Db, before: Date): Promise<number> {
  return db.change('delete from notifications.push where at < $1', [before]);
}

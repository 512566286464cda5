import type { Context } from '../../../kernel/context/context.ts';
import { readPeople } from '../../identity/profiles/index.ts';
import { pushSoon, reachable, type Outgoing } from '../devices/index.ts';
import type { Wants } from '../preferences/index.ts';
import type { PlacedLine, WrittenLine } from './store/telling.ts';
import { kindOf } from './view.ts';

/** Sends lines to the devices of those who want it so; nothing is put into words when nobody has any. */
export async function sendLines(
  ctx: Context,
  lines: PlacedLine[],
  written: WrittenLine[],
  wants: Wants,
): Promise<void> {
  const wanted = lines.filter(({ personId, kind }) => wants(personId, kind, 'push'));
  const people = await reachable(
    ctx,
    wanted.map(({ personId }) => personId),
  );
  const going = wanted.filter(({ personId }) => people.has(personId));
  if (going.length === 0) return;
  const names = await readPeople(
    ctx,
    going.flatMap(({ from }) => from ?? []),
  );
  const placeOf = (row: { seq: number; person_id: string }) => `${row.person_id} ${row.seq}`;
  const rows = new Map(written.map((row) => [placeOf(row), row]));
  await pushSoon(
    ctx,
    going.flatMap((line): Outgoing[] => {
      const { personId, seq, path, facts, from } = line;
      const row = rows.get(placeOf({ person_id: personId, seq }));
      if (row === undefined) return [];
      const kind = kindOf(ctx, line.kind);
      const news = { facts, count: row.count, from: names.get(from ?? '')?.name ?? '' };
      const tag = `${line.kind} ${line.bundle ?? row.id}`;
      const urgent = kind.urgent ?? false;
      const title = kind.title?.(news) ?? null;
      return [{ personId, newsId: row.id, seq, title, line: kind.line(news), path, tag, urgent }];
    }),
  );
}

import type { Context } from '../../../kernel/context/context.ts';
import { newsKinds, type BothTexts, type NewsKind } from '../../../kernel/room/news.ts';
import { readPeople } from '../../identity/profiles/index.ts';
import type { News } from './schemas.ts';
import type { NewsRow } from './store/reading.ts';

/** The names of all kinds of news that this house tells. */
export function kindNames(ctx: Context): string[] {
  return ctx.port(newsKinds).map(({ name }) => name);
}

/** A kind by its name. @throws Error when no room declares it: a mistake of the room that tells */
export function kindOf(ctx: Context, name: string): NewsKind {
  const kind = ctx.port(newsKinds).find((each) => each.name === name);
  if (!kind) throw new Error(`no room declares news of the kind ${name}`);
  return kind;
}

/** Lines in words, as their person reads them. The names in them are those of this moment. */
export async function viewNews(ctx: Context, rows: NewsRow[]): Promise<News[]> {
  const ids = rows.map((row) => row.from_id).filter((id) => id !== null);
  const people = await readPeople(ctx, ids);
  return rows.map((row) => {
    const from = row.from_id === null ? null : (people.get(row.from_id) ?? unknown(row.from_id));
    const { facts, count } = row;
    const line: BothTexts = kindOf(ctx, row.kind).line({ facts, count, from: from?.name ?? '' });
    return {
      id: row.id,
      seq: row.seq,
      kind: row.kind,
      line,
      from,
      facts,
      path: row.path,
      count,
      at: row.at.toISOString(),
      readAt: row.read_at?.toISOString() ?? null,
    };
  });
}

function unknown(id: string) {
  return { id, name: '', hue: 0 };
}

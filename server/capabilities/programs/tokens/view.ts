import type { Context } from '../../../kernel/context/context.ts';
import { readPeople } from '../../identity/profiles/index.ts';
import type { Token } from './schemas.ts';
import type { TokenRow } from './store.ts';

/** Tokens as administrators see them. */
export async function viewTokens(ctx: Context, rows: TokenRow[]): Promise<Token[]> {
  const makers = rows.map((row) => row.made_by).filter((id) => id !== null);
  const people = await readPeople(ctx, [...new Set(makers)]);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    operations: row.operations,
    madeBy: row.made_by === null ? null : (people.get(row.made_by) ?? null),
    madeAt: row.made_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    usedAt: row.used_at?.toISOString() ?? null,
  }));
}

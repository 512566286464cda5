import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { LINK_LIMIT } from '../limits.ts';
import { Link } from '../schemas.ts';
import { findLinks } from '../store.ts';

/** The accounts elsewhere by which one can sign in. */
export const listLinks = action({
  operation: 'identity.providers.listLinks',
  summary: 'List the accounts elsewhere that sign you in',
  method: 'GET',
  path: '/identity/providers/links',
  permission: 'guest',
  limit: LINK_LIMIT,
  output: strict({ items: Type.Array(Link) }),
  async run(ctx) {
    const rows = await findLinks(ctx.db, self(ctx));
    const items = rows.map((row) => ({
      provider: row.provider,
      label: row.label,
      linkedAt: row.linked_at.toISOString(),
      usedAt: row.used_at.toISOString(),
    }));
    return { items };
  },
});

import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { ROLES } from '../../../../kernel/action/permission.ts';
import { oneOf, pageOf, pageQuery, strict, Type } from '../../../../kernel/action/schema.ts';
import { publicPerson, searchPeople } from '../../profiles/index.ts';
import { READ_LIMIT, SEARCH_CHARS_MAX } from '../limits.ts';
import { requireAdministrator } from '../roles.ts';
import { searchPrefix } from '../rules/search.ts';
import { Listed } from '../schemas.ts';

/** The people of the house, those who came last first. */
export const listPeople = action({
  operation: 'identity.roles.listPeople',
  summary: 'Find people, for administrators',
  method: 'GET',
  path: '/identity/roles/people',
  permission: 'administrator',
  limit: READ_LIMIT,
  query: strict({
    ...pageQuery,
    search: Type.Optional(
      Type.String({
        maxLength: SEARCH_CHARS_MAX,
        description: 'how the name or the mail address begins; capitals make no difference',
      }),
    ),
    role: Type.Optional(oneOf(ROLES, { description: 'only those with this role' })),
  }),
  output: pageOf(Listed),
  async run(ctx, { search, role, cursor, limit = 20 }) {
    await requireAdministrator(ctx);
    const more = limit + 1;
    const key = readCursor(cursor, ['id']) as [string] | null;
    const rows = await searchPeople(ctx.db, {
      prefix: searchPrefix(search),
      role: role ?? null,
      before: key?.[0] ?? null,
      limit: more,
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map((row) => ({
        ...publicPerson(row),
        email: row.email,
        role: row.role,
        createdAt: row.created_at.toISOString(),
      })),
      next: rows.length > limit && last ? packCursor([last.id]) : null,
    };
  },
});

import { action } from '../../../../kernel/action/action.ts';
import { File } from '../../../../kernel/action/file.ts';
import { Id, strict, Type } from '../../../../kernel/action/schema.ts';
import type { Context } from '../../../../kernel/context/context.ts';
import { storage } from '../../../../kernel/storage/port.ts';
import { archiveKey } from '../archive-key.ts';
import { exportNotReady, exportOver, exportUnknown } from '../faults.ts';
import { DOWNLOAD_LIMIT, PROOF_CHARS_MAX } from '../limits.ts';
import { isOurs } from '../link.ts';
import { findExport, type ExportRow } from '../store.ts';

/** The archive itself: for its owner, or for whoever has the link that they were given. */
export const readFile = action({
  operation: 'identity.exports.readFile',
  summary: 'Download the archive of an export',
  description:
    'By the `link` of the export, without a token; or with the token of its owner. Takes `Range`.',
  method: 'GET',
  path: '/identity/exports/:exportId/file',
  permission: 'anyone',
  limit: DOWNLOAD_LIMIT,
  params: strict({ exportId: Id }),
  query: strict({
    until: Type.Optional(
      Type.Integer({ minimum: 0, description: 'of the link: seconds since 1970' }),
    ),
    mac: Type.Optional(Type.String({ maxLength: PROOF_CHARS_MAX, description: 'of the link' })),
  }),
  output: File,
  media: 'application/zip',
  cache: 'private, no-store',
  faults: [exportUnknown, exportNotReady, exportOver],
  async run(ctx, { exportId, until, mac }) {
    const row = await findExport(ctx.db, exportId);
    if (!row || !mayRead(ctx, row, until, mac)) throw exportUnknown();
    if (isOver(ctx, row, until)) throw exportOver();
    const key = archiveKey(exportId);
    const bytes = row.state === 'ready' ? await ctx.port(storage).size(key) : null;
    if (bytes === null) throw exportNotReady();
    const day = row.asked_at.toISOString().slice(0, 10);
    return {
      name: `madang-${day}.zip`,
      bytes,
      open: (range) => ctx.port(storage).read(key, range),
    };
  },
});

function mayRead(ctx: Context, row: ExportRow, until = 0, mac = ''): boolean {
  if (ctx.actor.kind === 'person' && ctx.actor.id === row.person_id) return true;
  return isOurs(ctx, row.id, until, mac);
}

function isOver({ now }: Context, { state, expires_at }: ExportRow, until?: number): boolean {
  const isLinkOver = until !== undefined && until * 1000 <= now.getTime();
  return state === 'expired' || isLinkOver || (expires_at !== null && expires_at <= now);
}

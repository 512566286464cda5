import type { Context } from '../../../kernel/context/context.ts';
import { secrets } from '../../../kernel/secrets/secrets.ts';

const PURPOSE = 'identity.exports.link';

/**
 * The path under which an archive is downloaded without a token, as a browser does: signed by the
 * house, for this export and until this instant alone.
 */
export function linkOf(ctx: Context, exportId: string, until: Date): string {
  const untilS = Math.floor(until.getTime() / 1000);
  const mac = ctx.port(secrets).mac(PURPOSE, wordsOf(exportId, untilS));
  return `/api/identity/exports/${exportId}/file?until=${untilS}&mac=${mac}`;
}

/** Whether a link is one that {@link linkOf} made, whatever the hour. */
export function isOurs(ctx: Context, exportId: string, untilS: number, mac: string): boolean {
  return ctx.port(secrets).macFits(PURPOSE, wordsOf(exportId, untilS), mac);
}

function wordsOf(exportId: string, untilS: number): string {
  return `${exportId} ${untilS}`;
}

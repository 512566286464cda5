import type { Context } from '../../../kernel/context/context.ts';
import { announced } from '../../../kernel/room/announced.ts';
import { kindUnknown, urlWrong } from './faults.ts';
import { wrongUrl } from '../../../kernel/outbound/wrong-url.ts';

/**
 * Looks at what a webhook is to be.
 * @throws kindUnknown, urlWrong
 */
export function inspectWebhook(
  ctx: Context,
  { url, kinds = [] }: { url?: string | undefined; kinds?: string[] | undefined },
): void {
  const detail = url === undefined ? null : wrongUrl(url, ctx.config.webhooksPrivate);
  if (detail !== null) {
    throw urlWrong({ detail, errors: [{ pointer: '/url', code: 'url', detail }] });
  }
  const known = new Set(ctx.port(announced).map(({ kind }) => kind));
  const index = kinds.findIndex((kind) => !known.has(kind));
  if (index < 0) return;
  const unknown = `Nothing called ${kinds[index]} is told here.`;
  const errors = [{ pointer: `/kinds/${index}`, code: 'unknown', detail: unknown }];
  throw kindUnknown({ detail: unknown, errors });
}

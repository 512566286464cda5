import type { Context } from '../../../kernel/context/context.ts';
import { blockedAmong } from '../../identity/blocks/index.ts';
import { readWants, type Wants } from '../preferences/index.ts';
import { announceUnread } from './announce-unread.ts';
import { DEDUPE_CHARS_MAX, FACTS_CHARS_MAX, PATH_CHARS_MAX } from './limits.ts';
import { bundleUp, type Line, type Telling } from './telling.ts';
import { claimTellings, putLines, takePlaces, type PlacedLine } from './store/telling.ts';
import { sendLines } from './send-lines.ts';
import { kindOf } from './view.ts';

/**
 * Tells people something, in the caller's transaction: it stands in their inbox, and goes out by the
 * other ways they want, if that commits. What was told with the same `dedupe` is not told again. Whom
 * a block separates from whom it comes from, and who wants nothing of the kind, hears nothing.
 * @throws Error for a kind that no room declares
 */
export async function tell(ctx: Context, tellings: Telling[]): Promise<void> {
  for (const telling of tellings) inspect(ctx, telling);
  if (tellings.length === 0) return;
  await ctx.transaction(async (ctx) => {
    const heard = await unblocked(ctx, tellings);
    const wants = await readWants(
      ctx,
      heard.map(({ personId }) => personId),
    );
    const wanted = heard.filter(({ personId, kind }) =>
      (['inbox', 'push', 'mail'] as const).some((channel) => wants(personId, kind, channel)),
    );
    const fresh = await claimTellings(ctx.db, wanted, ctx.now);
    if (fresh.length === 0) return;
    const lines = await place(ctx, bundleUp(fresh), wants);
    await sendLines(ctx, lines, await putLines(ctx.db, lines, ctx.now), wants);
    const inInbox = lines.filter((line) => line.inInbox).map(({ personId }) => personId);
    await announceUnread(ctx, inInbox);
  });
}

/** A telling that is too long or leads elsewhere is a mistake of the room that tells. */
function inspect(ctx: Context, { kind, dedupe, path, facts, bundle = '' }: Telling): void {
  kindOf(ctx, kind);
  const isLong =
    dedupe.length > DEDUPE_CHARS_MAX ||
    bundle.length > DEDUPE_CHARS_MAX ||
    path.length > PATH_CHARS_MAX ||
    JSON.stringify(facts).length > FACTS_CHARS_MAX;
  if (isLong) throw new Error(`news of the kind ${kind} is longer than its limits`);
  if (!/^\/(?!\/)/.test(path)) throw new Error(`news of the kind ${kind} leads out of the house`);
}

/** Those that do not come from oneself, or across a block. One query for each of whom something comes. */
async function unblocked(ctx: Context, tellings: Telling[]): Promise<Telling[]> {
  const senders = new Set(tellings.flatMap(({ from }) => from ?? []));
  const blocked = new Map<string, Set<string>>();
  for (const sender of senders) {
    const people = tellings.filter(({ from }) => from === sender).map(({ personId }) => personId);
    blocked.set(sender, await blockedAmong(ctx, sender, people));
  }
  return tellings.filter(({ from, personId }) => {
    if (from === undefined) return true;
    return from !== personId && !blocked.get(from)?.has(personId);
  });
}

/** Gives each line its place in the inbox of its person. */
async function place(ctx: Context, lines: Line[], wants: Wants): Promise<PlacedLine[]> {
  const needed = new Map<string, number>();
  for (const { personId } of lines) needed.set(personId, (needed.get(personId) ?? 0) + 1);
  const next = await takePlaces(ctx.db, needed);
  for (const [personId, count] of needed) next.set(personId, (next.get(personId) ?? 0) - count);
  return lines.map((line) => {
    const { personId, kind } = line;
    const seq = (next.get(personId) ?? 0) + 1;
    next.set(personId, seq);
    const inInbox = wants(personId, kind, 'inbox');
    return { ...line, id: ctx.newId(), seq, inInbox, byMail: wants(personId, kind, 'mail') };
  });
}

import { createHash } from 'node:crypto';
import type { Context } from '../../../kernel/context/context.ts';
import { linkTo } from '../mail/index.ts';
import { linkOver, lettersTooMany } from './faults.ts';
import { LETTERS_PER_HOUR_MAX, LINK_BYTES, LINK_MINUTES } from './limits.ts';
import {
  findCountedFrom,
  putLink,
  useLink as useRow,
  type LinkRow,
  type Purpose,
} from './store.ts';

const HOUR_MS = 3_600_000;
/** Where people come to by a link. */
const PAGES = { verify: '/verify', change: '/verify', reset: '/reset' } as const;

/** A link that goes into a letter, and nowhere else. */
export interface FreshLink {
  url: string;
  /** Names the letter that brings it. */
  key: string;
}

/**
 * Makes the person's link for a purpose; the one before is void from then on. The secret stands behind
 * the `#`: browsers send that part to nobody, so no log and no `Referer` ever holds it.
 * @returns null when they had as many letters in this hour as they may
 */
export async function makeLink(ctx: Context, of: LinkRow): Promise<FreshLink | null> {
  const token = ctx.chance.bytes(LINK_BYTES).toString('base64url');
  const hash = hashLink(token);
  const nowMs = ctx.now.getTime();
  const expires = new Date(nowMs + LINK_MINUTES[of.purpose] * 60_000);
  const isPut = await putLink(
    ctx.db,
    { ...of, hash, expires_at: expires },
    { now: ctx.now, since: new Date(nowMs - HOUR_MS), lettersMax: LETTERS_PER_HOUR_MAX },
  );
  if (!isPut) return null;
  const key = `identity.emails.${of.purpose}:${hash.toString('base64url')}`;
  return { url: linkTo(ctx, `${PAGES[of.purpose]}#${token}`), key };
}

/** Refuses one more letter, with the time when the next one may go. */
export async function refuseLetter(
  ctx: Context,
  of: Pick<LinkRow, 'person_id' | 'purpose'>,
): Promise<never> {
  const from = await findCountedFrom(ctx.db, of.person_id, of.purpose);
  const freeMs = (from?.getTime() ?? ctx.now.getTime()) + HOUR_MS;
  const seconds = Math.max(1, Math.ceil((freeMs - ctx.now.getTime()) / 1000));
  throw lettersTooMany({ retryAfterS: seconds, detail: `Try again in ${seconds} s.` });
}

/**
 * Uses a link up; call it in a transaction, so that what it opens and its end commit together.
 * @throws linkOver
 */
export async function takeLink(ctx: Context, token: string, purposes: Purpose[]): Promise<LinkRow> {
  const row = await useRow(ctx.db, hashLink(token), purposes, ctx.now);
  if (!row) throw linkOver({ detail: LINK_OVER });
  return row;
}

/** What a person is told whose link opens nothing. */
export const LINK_OVER = 'Links open once and for a short time; ask for a new letter.';

/** How a link's secret is stored. It is 256 random bits: no salt, no slow hash is needed. */
export function hashLink(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

import webPush from 'web-push';
import type { Context } from '../../../kernel/context/context.ts';
import { NoAnswer, postOut } from '../../../kernel/outbound/post.ts';
import { unreadTotal } from '../../../kernel/room/unread.ts';
import { readPeople, reachPerson } from '../../identity/profiles/index.ts';
import { isSessionOpen } from '../../identity/sessions/index.ts';
import { readQuiet } from '../preferences/index.ts';
import { pushKey } from './push-key.ts';
import { ANSWER_MS_MAX, TTL_S, WAITING_HOURS_MAX } from './limits.ts';
import { messageOf, topicOf, type Message } from './message.ts';
import { sendSoon } from './pushing.ts';
import { outcomeOf, pauseS } from './rules/failing.ts';
import type { Subscription } from './schemas.ts';
import {
  findDevice,
  forgetDevice,
  noteFailure,
  noteSuccess,
  pauseUntil,
  quietenUntil,
  type DeviceRow,
} from './store/devices.ts';
import { claimPushes, dropPushes, giveBack, type PushRow } from './store/pushes.ts';
import { subjectOf } from './subject.ts';
import { openSubscription } from './subscription.ts';

/**
 * Sends a device what waits for it, as one message. What is claimed is marked as on its way first and for
 * good: whoever dies in between leaves it unsent rather than sent twice; it stands in the inbox anyway. It
 * waits once more only when the push service said that it did not take it, or could not be reached.
 */
export async function sendTo(ctx: Context, deviceId: string): Promise<void> {
  const device = await findDevice(ctx.db, deviceId);
  if (!device || isHeld(device.next_at, ctx.now) || isHeld(device.quiet_until, ctx.now)) return;
  const subscription = await stillOpen(ctx, device);
  if (subscription === null) return forgetDevice(ctx.db, deviceId);
  const { language, zone } = await reachPerson(ctx, device.person_id);
  const quiet = await readQuiet(ctx, device.person_id, zone);
  await quietenUntil(ctx.db, deviceId, quiet);
  if (quiet !== null) return sendSoon(ctx, deviceId, quiet);
  const fresh = await claimFresh(ctx, deviceId);
  if (fresh.length === 0) return;
  const unread = await unreadTotal(ctx, device.person_id);
  const contents = fresh.map(({ content }) => content);
  const message = messageOf(contents, language, unread);
  const urgent = contents.some((content) => content.urgent);
  await settle(ctx, device, fresh, await post(ctx, subscription, message, urgent));
}

/** Whether nothing is sent yet: whoever held it looks again then, and the clock's job does. */
function isHeld(until: Date | null, now: Date): boolean {
  return until !== null && until > now;
}

/** Where to send; null when its person has signed out there or left, or nobody can read its address. */
async function stillOpen(ctx: Context, device: DeviceRow): Promise<Subscription | null> {
  const { person_id: personId, session_id: id } = device;
  const isOpen = await isSessionOpen(ctx, { id, personId });
  const people = isOpen ? await readPeople(ctx, [personId]) : new Map();
  return people.has(personId) ? openSubscription(ctx, device) : null;
}

/** Claims what waits, without what is old news by now. */
async function claimFresh(ctx: Context, deviceId: string): Promise<PushRow[]> {
  const claimed = await claimPushes(ctx.db, deviceId, ctx.now);
  const oldest = ctx.now.getTime() - WAITING_HOURS_MAX * 3_600_000;
  const old = claimed.filter(({ at }) => at.getTime() < oldest);
  if (old.length > 0) await dropPushes(ctx.db, deviceId, old);
  return claimed.filter((row) => !old.includes(row));
}

interface Sent {
  status: number | null;
  retryAfterS: number | null;
  wentOut: boolean;
}

/** Sends a message, encrypted for the browser alone (RFC 8291) and signed as ours (RFC 8292). */
async function post(
  ctx: Context,
  subscription: Subscription,
  message: Message,
  urgent: boolean,
): Promise<Sent> {
  const { endpoint, headers, body } = webPush.generateRequestDetails(
    subscription,
    JSON.stringify(message),
    {
      vapidDetails: { subject: subjectOf(ctx.config), ...ctx.port(pushKey).read() },
      contentEncoding: 'aes128gcm',
      TTL: TTL_S,
      urgency: urgent ? 'high' : 'normal',
      topic: topicOf(message),
    },
  );
  const to = {
    url: new URL(endpoint),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
    ),
    body,
    privately: ctx.config.pushPrivate,
    timeoutMs: ANSWER_MS_MAX,
  };
  try {
    return { ...(await postOut(to)), wentOut: true };
  } catch (error) {
    if (error instanceof NoAnswer) {
      return { status: null, retryAfterS: null, wentOut: error.wentOut };
    }
    throw error;
  }
}

async function settle(
  ctx: Context,
  { id: deviceId }: DeviceRow,
  rows: PushRow[],
  { status, retryAfterS, wentOut }: Sent,
): Promise<void> {
  const outcome = outcomeOf(status, wentOut);
  if (outcome === 'gone') return forgetDevice(ctx.db, deviceId);
  if (outcome === 'later') await giveBack(ctx.db, deviceId, rows);
  else await dropPushes(ctx.db, deviceId, rows);
  if (outcome === 'taken') return noteSuccess(ctx.db, deviceId);
  ctx.log.info({ deviceId, status, outcome }, 'a push service did not take a message');
  const failing = await noteFailure(ctx.db, deviceId, ctx.now);
  if (!failing) return;
  const seconds = pauseS(ctx.now, failing, retryAfterS);
  if (seconds === null) return forgetDevice(ctx.db, deviceId);
  if (outcome !== 'later') return;
  const at = new Date(ctx.now.getTime() + seconds * 1000);
  await pauseUntil(ctx.db, deviceId, at);
  await sendSoon(ctx, deviceId, at);
}

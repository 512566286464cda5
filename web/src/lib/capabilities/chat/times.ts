import { dayKey, dayInWords, hourAndMinute, shortDay } from '$lib/kernel/language/days.ts';
import { m } from '$lib/paraglide/messages.js';

/** When something was, in few letters: the hour of today, else the day. @param instant RFC 3339 */
export function shortMoment(instant: string, nowMs: number = Date.now()): string {
  return dayKey(instant) === dayKey(new Date(nowMs).toISOString())
    ? hourAndMinute(instant)
    : shortDay(instant);
}

const DAY_MS = 86_400_000;

/** A day between messages: today, yesterday, or its date. @param instant RFC 3339 */
export function dayName(instant: string, nowMs: number = Date.now()): string {
  const day = dayKey(instant);
  if (day === dayKey(new Date(nowMs).toISOString())) return m.talk_today();
  if (day === dayKey(new Date(nowMs - DAY_MS).toISOString())) return m.talk_yesterday();
  return dayInWords(instant);
}

import { dateBy, keep, zone } from './format.ts';

/** A day in words with its weekday. @param instant RFC 3339 */
export function dayInWords(instant: string): string {
  const options = { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' } as const;
  return dateBy('dayInWords', options, instant);
}

/** A day in few letters. @param instant RFC 3339 */
export function shortDay(instant: string): string {
  return dateBy('shortDay', { month: 'short', day: 'numeric' }, instant);
}

/** The hour of an instant. @param instant RFC 3339 */
export function hourAndMinute(instant: string): string {
  return dateBy('hourAndMinute', { timeStyle: 'short' }, instant);
}

/** The day of an instant where the person lives, YYYY-MM-DD. @param instant RFC 3339 */
export function dayKey(instant: string): string {
  const timeZone = zone();
  const make = () => new Intl.DateTimeFormat('en-CA', { timeZone });
  return keep(`dayKey ${timeZone}`, make).format(new Date(instant));
}

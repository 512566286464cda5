import { session } from '$lib/kernel/session/session.svelte.ts';
import { language } from './language.svelte.ts';

const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat>();

/** Formatters are slow to make and the same few are asked for over and over. */
export function keep<F extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat>(
  key: string,
  make: () => F,
): F {
  const known = made.get(key);
  if (known !== undefined) return known as F;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}

/** The zone in which days and hours are told: the person's, else this machine's. */
export function zone(): string {
  return session.me?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A whole number as people write it: 9,412,350. */
export function number(value: number): string {
  const locale = language.current;
  return keep(`number ${locale}`, () => new Intl.NumberFormat(locale)).format(value);
}

/** A share as per cent. @param percent 0..100 */
export function percent(percent: number): string {
  const locale = language.current;
  const options = { style: 'percent', maximumFractionDigits: 1 } as const;
  return keep(`percent ${locale}`, () => new Intl.NumberFormat(locale, options)).format(
    percent / 100,
  );
}

/** A day in words. @param instant RFC 3339 */
export function day(instant: string): string {
  return dateBy('day', { dateStyle: 'medium' }, instant);
}

/** A day and its hour in words. @param instant RFC 3339 */
export function moment(instant: string): string {
  return dateBy('moment', { dateStyle: 'medium', timeStyle: 'short' }, instant);
}

const STEPS: [Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** How long ago something was: "3 hours ago". @param instant RFC 3339 */
export function ago(instant: string, nowMs: number = Date.now()): string {
  const locale = language.current;
  const options = { numeric: 'auto' } as const;
  const format = keep(`ago ${locale}`, () => new Intl.RelativeTimeFormat(locale, options));
  const seconds = Math.min(0, (Date.parse(instant) - nowMs) / 1000);
  const [unit, size] = STEPS.find(([, size]) => -seconds >= size) ?? ['second', 1];
  return unit === 'second'
    ? format.format(0, 'second')
    : format.format(Math.ceil(seconds / size), unit);
}

/** Minutes and seconds of a song: 2:05. */
export function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The hour of the day 0..23 where the person lives. */
export function hourNow(nowMs: number = Date.now()): number {
  const options = { hour: 'numeric', hourCycle: 'h23', timeZone: zone() } as const;
  const format = keep(`hour ${zone()}`, () => new Intl.DateTimeFormat('en', options));
  return Number(format.format(nowMs));
}

/** An instant in words, in the person's language and zone. @param name one name for one set of options */
export function dateBy(name: string, options: Intl.DateTimeFormatOptions, instant: string): string {
  const [locale, timeZone] = [language.current, zone()];
  const make = () => new Intl.DateTimeFormat(locale, { ...options, timeZone });
  return keep(`${name} ${locale} ${timeZone}`, make).format(new Date(instant));
}

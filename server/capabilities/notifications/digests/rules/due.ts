import { FIRST_HOUR, LAST_HOUR } from '../limits.ts';

/** How often somebody wants a letter. */
export type Rhythm = 'daily' | 'weekly';

/**
 * The day for which a letter is due now: in the morning of the person's own zone, for weekly ones on
 * Mondays. Null when none is.
 */
export function dueDay(now: Date, rhythm: Rhythm, zone: string): string | null {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
    weekday: 'short',
  }).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const hour = Number(part('hour'));
  if (hour < FIRST_HOUR || hour >= LAST_HOUR) return null;
  if (rhythm === 'weekly' && !part('weekday').startsWith('Mon')) return null;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

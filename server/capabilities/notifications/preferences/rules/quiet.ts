/** Hours in which nobody is woken, as minutes after midnight in the person's own zone. */
export interface Quiet {
  from: number;
  to: number;
}

const DAY_MINUTES = 1440;
const MINUTE_MS = 60_000;

/**
 * Until when a person is left in peace; null when they may be told now. Hours may go over midnight. Where
 * the clock is put forward or back in between, the end is where their clock says it is.
 * @param zone IANA, as the profile has it
 */
export function quietUntil(now: Date, quiet: Quiet | null, zone: string): Date | null {
  if (quiet === null) return null;
  const minute = minuteOfDay(now, zone);
  const length = ahead(quiet.from, quiet.to);
  if (ahead(quiet.from, minute) >= length) return null;
  const begun = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS;
  const end = begun + ahead(minute, quiet.to) * MINUTE_MS;
  const off = ahead(minuteOfDay(new Date(end), zone), quiet.to);
  const put = off > DAY_MINUTES / 2 ? off - DAY_MINUTES : off;
  return new Date(end + put * MINUTE_MS);
}

/** `HH:MM` of minutes after midnight. */
export function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Minutes after midnight of `HH:MM`. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Minutes from one time of day to the next time it is `to`. */
function ahead(from: number, to: number): number {
  return (to - from + DAY_MINUTES) % DAY_MINUTES;
}

function minuteOfDay(at: Date, zone: string): number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return minutesOf(format.format(at));
}

/** How far the clocks of Seoul are ahead of UTC; they know no summer time. */
const AHEAD_MS = 9 * 3_600_000;
const DAY_MS = 86_400_000;
/** 1970 began on a Thursday. */
const THURSDAY = 3;

/** A stretch of time that has boards of its own. */
export interface Period {
  /** `2026-W47`, the ISO week, or `2026-Q4`, three months; both as days go in Seoul. */
  name: string;
  from: Date;
  until: Date;
}

/** The names of the week and the season that a moment lies in. */
export function periodsOf(at: Date): [week: string, season: string] {
  const seoul = new Date(at.getTime() + AHEAD_MS);
  const season = `${yearText(seoul.getUTCFullYear())}-Q${Math.floor(seoul.getUTCMonth() / 3) + 1}`;
  return [weekOf(dayOf(seoul.getTime())), season];
}

/** The period of a name; null where there is none, as the 53rd week of most years. */
export function periodOf(name: string): Period | null {
  const [, year = '', kind, number = ''] = /^(\d{4})-([WQ])(\d{1,2})$/.exec(name) ?? [];
  if (kind === undefined) return null;
  const [first, last] =
    kind === 'W'
      ? weekDays(Number(year), Number(number))
      : seasonDays(Number(year), Number(number));
  const period = { name, from: startOf(first), until: startOf(last) };
  return periodsOf(period.from).includes(name) ? period : null;
}

/** The name of the period just before. */
export function periodBefore({ name, from }: Period): string {
  const [week, season] = periodsOf(new Date(from.getTime() - 1));
  return name.includes('W') ? week : season;
}

/** ISO 8601: a week belongs to the year that its Thursday lies in. */
function weekOf(day: number): string {
  const thursday = mondayOf(day) + THURSDAY;
  const year = new Date(thursday * DAY_MS).getUTCFullYear();
  const week = Math.floor((thursday - dayOf(Date.UTC(year, 0, 1))) / 7) + 1;
  return `${yearText(year)}-W${String(week).padStart(2, '0')}`;
}

/** The first week of a year is the one with the fourth of January in it. */
function weekDays(year: number, week: number): [first: number, last: number] {
  const first = mondayOf(dayOf(Date.UTC(year, 0, 4))) + 7 * (week - 1);
  return [first, first + 7];
}

function seasonDays(year: number, season: number): [first: number, last: number] {
  const month = 3 * (season - 1);
  return [dayOf(Date.UTC(year, month, 1)), dayOf(Date.UTC(year, month + 3, 1))];
}

function mondayOf(day: number): number {
  return day - ((((day + THURSDAY) % 7) + 7) % 7);
}

function dayOf(ms: number): number {
  return Math.floor(ms / DAY_MS);
}

/** When a day begins in Seoul. */
function startOf(day: number): Date {
  return new Date(day * DAY_MS - AHEAD_MS);
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

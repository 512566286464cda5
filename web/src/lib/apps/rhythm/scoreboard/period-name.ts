import { m } from '$lib/paraglide/messages.js';

const NAME = /^(\d{4})-([WQ])(\d{1,2})$/;

/** What a past period is called in words: `2026-W46` is week 46, `2026-Q3` the third season. */
export function periodName(name: string): string {
  const [, year = '', kind, number] = NAME.exec(name) ?? [];
  if (kind === undefined) return name;
  const facts = { year, number: String(Number(number)) };
  return kind === 'W' ? m.boards_week_of(facts) : m.boards_season_of(facts);
}

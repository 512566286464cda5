const ZONE_OFFSET_MS = 9 * 3_600_000;

/**
 * The day of an instant in Asia/Seoul (UTC+9 all year), `YYYY-MM-DD`: in which the weeks and seasons of
 * the boards begin as well. Not in the player's own zone: whoever reads the history of another would
 * learn from it where they live, and it would change when they travel.
 */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + ZONE_OFFSET_MS).toISOString().slice(0, 10);
}

/**
 * Whether this runtime knows the IANA time zone, so that days can be counted in it. Offsets like
 * +09:00 are none: they know no summer time, and databases read their sign the other way round.
 */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

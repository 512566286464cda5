import type { Place } from './place.ts';

/** What the tables of the field hold: MaxMind's shape, and the flat one of ip-location-db. */
export interface Entry {
  country?: { iso_code?: string };
  city?: { names?: { en?: string } } | string;
  country_code?: string;
}

/** The place that an entry names; null where it names no country. */
export function placeOfEntry(entry: Entry | null): Place | null {
  const country = entry?.country?.iso_code ?? entry?.country_code;
  if (country === undefined || !/^[A-Z]{2}$/.test(country)) return null;
  const city = typeof entry?.city === 'string' ? entry.city : entry?.city?.names?.en;
  return { country, city: city === undefined || city === '' ? null : city };
}

import { language } from '$lib/kernel/language/language.svelte.ts';

interface Place {
  country: string;
  city: string | null;
}

/** Where something was, as a person says it: "South Korea", "Busan, South Korea". */
export function placeName({ country, city }: Place): string {
  const name = new Intl.DisplayNames(language.current, { type: 'region' }).of(country) ?? country;
  return city === null ? name : `${city}, ${name}`;
}

/** Where a device was: its place, and its address behind it; the address alone where no place is known. */
export function whereabouts(place: Place | null, address: string): string {
  return place === null ? address : `${placeName(place)} (${address})`;
}

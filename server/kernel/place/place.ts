import { port } from '../room/port.ts';

/** Where an address is, as far as tables of networks tell. */
export interface Place {
  /** ISO 3166-1 alpha-2: `KR`. */
  country: string;
  /** The city's name in English; null where only the country is known. */
  city: string | null;
}

/** Tells where addresses are. A hint for people: whoever uses a VPN is somewhere else. */
export interface Places {
  /** The place of an IP address; null for private and unknown ones, and for what is none. */
  placeOf(address: string): Promise<Place | null>;
}

/** The port of places. */
export const places = port<Places>('kernel.places');

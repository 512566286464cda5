import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Reader, type Response } from 'mmdb-lib';
import { HouseError } from '../faults/house-error.ts';
import { placeOfEntry, type Entry } from './entry.ts';
import { ANSWERS_MAX, TABLE_KEPT_MS } from './limits.ts';
import type { Place, Places } from './place.ts';
import { publicAddress } from './public.ts';

/** Countries by address (CC0, ip-location-db): 8 MB, so it is read when somebody asks. */
const COUNTRIES = '@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb';

/**
 * Opens the tables of places: the operator's own, or the countries that ship with the program.
 * @param file an mmdb file; null for the shipped one
 * @throws HouseError when the operator's file cannot be read: told at the start, not at the first question
 */
export async function openPlaces(file: string | null): Promise<Places> {
  const path = file ?? createRequire(import.meta.url).resolve(COUNTRIES);
  const table = new Table(path);
  if (file !== null) await table.read().catch((error: Error) => refuse(file, error));
  const known = new Map<string, Place | null>();
  return {
    async placeOf(address) {
      const asked = publicAddress(address);
      if (asked === null) return null;
      const answered = known.get(asked);
      if (answered !== undefined) return answered;
      const place = placeOfEntry((await table.read()).get(asked) as Entry | null);
      if (known.size >= ANSWERS_MAX) known.clear();
      known.set(asked, place);
      return place;
    },
  };
}

function refuse(file: string, { message }: Error): never {
  throw new HouseError(`MADANG_GEOIP_FILE ${file} is no mmdb file that can be read: ${message}`);
}

/** A table that is in memory only while somebody asks. */
class Table {
  readonly #path: string;
  #reader: Promise<Reader<Response>> | null = null;
  #drop: NodeJS.Timeout | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  read(): Promise<Reader<Response>> {
    this.#reader ??= readFile(this.#path).then((bytes) => new Reader(bytes));
    this.#drop ??= setTimeout(() => this.#forget(), TABLE_KEPT_MS).unref();
    this.#drop.refresh();
    const reading = this.#reader;
    // Not there now may be there later.
    reading.catch(() => this.#forget());
    return reading;
  }

  #forget(): void {
    this.#reader = null;
    if (this.#drop) clearTimeout(this.#drop);
    this.#drop = null;
  }
}

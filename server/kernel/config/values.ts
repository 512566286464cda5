import { resolve } from 'node:path';
import { HouseError } from '../faults/house-error.ts';
import { closest } from './closest.ts';

/** A whole number between two limits, `fallback` where nothing is said. @throws HouseError */
export function integer(
  name: string,
  value: string | undefined,
  fallback: number,
  min: number,
  max: number,
) {
  return optionalInteger(name, value, min, max) ?? fallback;
}

/** A whole number between two limits; null where nothing is said. @throws HouseError */
export function optionalInteger(name: string, value: string | undefined, min: number, max: number) {
  if (value === undefined) return null;
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= min && number <= max) return number;
  throw new HouseError(`${name} must be a whole number from ${min} to ${max}, not "${value}".`);
}

/** `yes` or `no`. @throws HouseError */
export function yesNo(name: string, value: string | undefined, fallback: boolean): boolean {
  if (value === undefined) return fallback;
  if (value === 'yes' || value === 'no') return value === 'yes';
  throw new HouseError(`${name} must be yes or no, not "${value}".`);
}

/** An address of one of these protocols; null where nothing is said. @throws HouseError */
export function address(
  name: string,
  value: string | undefined,
  protocols: string[],
): string | null {
  if (value === undefined) return null;
  const url = URL.parse(value);
  if (url && protocols.includes(url.protocol)) return value;
  // The value may hold a password: it is not repeated.
  throw new HouseError(
    `${name} must be an address that starts with ${protocols.join('// or ')}//.`,
  );
}

/** The absolute path of a file; null where nothing is said. */
export function file(value: string | undefined, cwd: string): string | null {
  return value === undefined ? null : resolve(cwd, value);
}

/** Words with commas between; null where nothing is said. @throws HouseError for a list of nothing */
export function list(name: string, value: string | undefined): ReadonlySet<string> | null {
  if (value === undefined) return null;
  const given = new Set(
    value
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  );
  if (given.size > 0) return given;
  throw new HouseError(`${name} names nothing: leave it out for all.`);
}

/** Words with commas between, all of them known. @throws HouseError */
export function words<W extends string>(
  name: string,
  value: string | undefined,
  known: readonly W[],
): ReadonlySet<W> | null {
  const given = list(name, value);
  if (given === null) return null;
  for (const word of given) one(name, word, known);
  return given as ReadonlySet<W>;
}

/** One known word; undefined where nothing is said. @throws HouseError with the closest known */
export function one<W extends string>(
  name: string,
  value: string | undefined,
  known: readonly W[],
) {
  if (value === undefined) return undefined;
  const found = known.find((word) => word === value);
  if (found) return found;
  const hint = closest(value, known);
  throw new HouseError(
    `${name} knows ${known.join(', ')}; not "${value}".${hint ? ` Did you mean ${hint}?` : ''}`,
  );
}

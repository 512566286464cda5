import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HouseError } from '../faults/house-error.ts';
import { placeOfEntry } from './entry.ts';
import { openPlaces } from './mmdb.ts';
import type { Places } from './place.ts';
import { publicAddress } from './public.ts';

const SHIPPED = createRequire(import.meta.url).resolve(
  '@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb',
);
let places: Places;
let folder: string;
beforeAll(async () => {
  places = await openPlaces(null);
  folder = await mkdtemp(join(tmpdir(), 'madang-place-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['168.126.63.1', 'KR'],
  ['::ffff:168.126.63.1', 'KR'],
  ['8.8.8.8', 'US'],
  ['2001:4860:4860::8888', 'US'],
])('%s is in %s', async (address, country) => {
  expect(await places.placeOf(address)).toEqual({ country, city: null });
  expect(await places.placeOf(address)).toEqual({ country, city: null });
});

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.0.1',
  '100.64.0.1',
  '169.254.1.1',
  '203.0.113.7',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fe80::1%eth0',
  'fd00::1',
  '::ffff:10.0.0.1',
  '2001:db8::1',
  'ff02::1',
  '',
  'not an address',
  '1.2.3',
  '../../etc/passwd',
])('%s is nowhere', async (address) => {
  expect(publicAddress(address)).toBeNull();
  expect(await places.placeOf(address)).toBeNull();
});

test.each([
  [{ country_code: 'KR' }, { country: 'KR', city: null }],
  [
    { country_code: 'KR', city: 'Seoul' },
    { country: 'KR', city: 'Seoul' },
  ],
  [
    { country: { iso_code: 'KR' }, city: { names: { en: 'Busan', ko: '부산' } } },
    { country: 'KR', city: 'Busan' },
  ],
  [
    { country: { iso_code: 'KR' }, city: { names: {} } },
    { country: 'KR', city: null },
  ],
  [{ city: 'Seoul' }, null],
  [{ country_code: 'kr' }, null],
  [{}, null],
  [null, null],
])('the entry %o of a table says %o', (entry, place) => {
  expect(placeOfEntry(entry)).toEqual(place);
});

test("the operator's own table is taken instead; one that cannot be read is told at the start", async () => {
  const own = await openPlaces(SHIPPED);
  expect(await own.placeOf('168.126.63.1')).toEqual({ country: 'KR', city: null });
  const broken = join(folder, 'broken.mmdb');
  await writeFile(broken, 'no table at all');
  await expect(openPlaces(broken)).rejects.toThrow(HouseError);
  await expect(openPlaces(join(folder, 'missing.mmdb'))).rejects.toThrow(
    /^MADANG_GEOIP_FILE .*missing\.mmdb is no mmdb file/,
  );
});

import { createDecipheriv, hkdfSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HouseError } from '../faults/house-error.ts';
import { retireMasterKey, rotateMasterKey } from './master-keys.ts';
import { openSecrets } from './sealing.ts';
import type { Secrets } from './secrets.ts';

let ground = '';
let folder = '';
let kept: Secrets;
beforeAll(async () => {
  ground = await mkdtemp(join(tmpdir(), 'madang-secrets-'));
  folder = join(ground, 'kept');
  kept = openSecrets(folder);
});
afterAll(() => rm(ground, { recursive: true, force: true }));

const flip = (text: string, at: number) => {
  const other = text[at] === 'A' ? 'B' : 'A';
  return text.slice(0, at) + other + text.slice(at + 1);
};

describe('what is sealed', () => {
  test('opens again, whatever it is, and never looks the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (plain, about) => {
        const [once, again] = [kept.seal('test', plain, about), kept.seal('test', plain, about)];
        expect(once).not.toBe(again);
        expect(once).toMatch(/^s1(\.[\w-]+){3}$/);
        expect(kept.unseal('test', once, about)).toBe(plain);
      }),
    );
  });

  test('is AES-256-GCM with a key drawn by HKDF: whoever has the master key opens it with any tool', async () => {
    const line = (await readFile(join(folder, 'master-key'), 'utf8')).trim();
    const key = hkdfSync('sha256', Buffer.from(line, 'base64'), 'madang', 'seal:factor', 32);
    const sealed = kept.seal('factor', '비밀', 'minji');
    const [, , nonce = '', body = ''] = sealed.split('.');
    const bytes = Buffer.from(body, 'base64url');
    const iv = Buffer.from(nonce, 'base64url');
    expect([iv.length, bytes.length]).toEqual([12, Buffer.byteLength('비밀') + 16]);
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key), iv);
    decipher.setAAD(Buffer.from('minji')).setAuthTag(bytes.subarray(-16));
    const plain = Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
    expect(plain.toString()).toBe('비밀');
  });

  test('does not open for another purpose, another person, or another house', () => {
    const sealed = kept.seal('factor', '비밀', 'minji');
    expect(kept.unseal('export', sealed, 'minji')).toBeNull();
    expect(kept.unseal('factor', sealed, 'sora')).toBeNull();
    expect(openSecrets(join(ground, 'other')).unseal('factor', sealed, 'minji')).toBeNull();
    expect(kept.unseal('factor', sealed, 'minji')).toBe('비밀');
  });

  test('does not open when one character of it was changed, or some are missing', () => {
    const sealed = kept.seal('test', 'three blue cranes', 'minji');
    // The last character holds bits that say nothing.
    for (let at = 0; at < sealed.length - 1; at++) {
      expect(kept.unseal('test', flip(sealed, at), 'minji')).toBeNull();
      expect(kept.unseal('test', sealed.slice(0, at), 'minji')).toBeNull();
    }
  });

  test.each(['', '.', '...', 's1', 's1...', 's1.AAAAAAAA.AAAA.AAAA', 'plain text'])(
    '"%s" was never sealed',
    (text) => {
      expect(kept.unseal('test', text, '')).toBeNull();
    },
  );
});

describe('a mac', () => {
  test('fits what it was made for, and nothing else', () => {
    const mac = kept.mac('link', 'export/1');
    expect(mac).toMatch(/^[\w-]{51}$/);
    expect(kept.mac('link', 'export/1')).toBe(mac);
    expect(kept.macFits('link', 'export/1', mac)).toBe(true);
    expect(kept.macFits('link', 'export/2', mac)).toBe(false);
    expect(kept.macFits('state', 'export/1', mac)).toBe(false);
    for (let at = 0; at < mac.length; at++) {
      expect(kept.macFits('link', 'export/1', flip(mac, at))).toBe(false);
    }
    for (const wrong of ['', mac.slice(0, -1), `${mac}A`]) {
      expect(kept.macFits('link', 'export/1', wrong)).toBe(false);
    }
  });
});

describe('the master key', () => {
  test('is made once, for its owner alone', async () => {
    const made = join(ground, 'made');
    const all = Array.from({ length: 8 }, () => openSecrets(made));
    const sealed = all.map((each) => each.seal('test', 'x', ''));
    for (const each of all) {
      expect(sealed.map((text) => each.unseal('test', text, ''))).toEqual(Array(8).fill('x'));
    }
    expect(await readdir(made)).toEqual(['master-key']);
    expect((await stat(join(made, 'master-key'))).mode & 0o777).toBe(0o600);
    expect((await stat(made)).mode & 0o777).toBe(0o700);
  });

  test('rotates under running houses: what the old one sealed still opens, the new one seals', async () => {
    const shared = join(ground, 'shared');
    const [here, there] = [openSecrets(shared), openSecrets(shared)];
    const [old, oldMac] = [here.seal('test', 'old', ''), here.mac('test', 'old')];
    const id = rotateMasterKey(shared);
    await expect.poll(() => here.isCurrent(old), { timeout: 10_000 }).toBe(false);
    const fresh = here.seal('test', 'new', '');
    expect(fresh.split('.')[1]).toBe(id);
    expect(here.isCurrent(fresh)).toBe(true);
    expect([here.unseal('test', old, ''), here.macFits('test', 'old', oldMac)]).toEqual([
      'old',
      true,
    ]);
    // The other node has not looked since; it does when it meets an id that it does not know.
    expect(there.unseal('test', fresh, '')).toBe('new');
    retireMasterKey(shared, old.split('.')[1] ?? '');
    expect(openSecrets(shared).unseal('test', old, '')).toBeNull();
    expect(openSecrets(shared).unseal('test', fresh, '')).toBe('new');
    expect(await readdir(shared)).toEqual(['master-key']);
  });

  test('that seals is not taken out, nor one that is not there', async () => {
    const [, id = ''] = kept.seal('test', '', '').split('.');
    const before = await readFile(join(folder, 'master-key'), 'utf8');
    expect(() => retireMasterKey(folder, id)).toThrow('is in use: rotate first');
    expect(() => retireMasterKey(folder, 'nothing')).toThrow('There is no master key nothing.');
    expect(await readFile(join(folder, 'master-key'), 'utf8')).toBe(before);
  });

  test('may be what an operator made with openssl rand -base64 32', async () => {
    const own = join(ground, 'own');
    openSecrets(own);
    await writeFile(join(own, 'master-key'), `\n  ${Buffer.alloc(32, 7).toString('base64')}\n`);
    const mine = openSecrets(own);
    expect(mine.unseal('test', mine.seal('test', 'x', ''), '')).toBe('x');
  });

  test.each([
    ['nothing', ''],
    ['a password', 'hunter2\n'],
    ['a key and something', `${Buffer.alloc(32).toString('base64')}\nsomething\n`],
  ])('a file with %s is told in one sentence, and not replaced', async (what, text) => {
    const broken = join(ground, `broken ${what}`);
    openSecrets(broken);
    const file = join(broken, 'master-key');
    await writeFile(file, text);
    expect(() => openSecrets(broken)).toThrow(HouseError);
    expect(() => openSecrets(broken)).toThrow(`${file} does not hold master keys`);
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  test('that somebody breaks under a running house does not stop it', async () => {
    const edited = join(ground, 'edited');
    const running = openSecrets(edited);
    const sealed = running.seal('test', 'x', '');
    await writeFile(join(edited, 'master-key'), 'oops');
    expect(running.unseal('test', 's1.unknown1.AAAA.AAAA', '')).toBeNull();
    expect(running.unseal('test', sealed, '')).toBe('x');
  });
});

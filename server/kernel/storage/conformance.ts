import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Storage } from './port.ts';

/** What every storage must do; each adapter's test runs it. */
export function storageConformance(open: () => Promise<Storage>): void {
  const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, i) => i % 251));

  test('what was put is read back whole, and by parts', async () => {
    const storage = await open();
    expect(await storage.put('things/one.bin', Readable.from([bytes]))).toBe(bytes.length);
    expect(await storage.size('things/one.bin')).toBe(bytes.length);
    expect(await buffer(await storage.read('things/one.bin'))).toEqual(bytes);
    const part = await buffer(await storage.read('things/one.bin', { from: 10, to: 19 }));
    expect(part).toEqual(bytes.subarray(10, 20));
    const last = { from: bytes.length - 1, to: bytes.length - 1 };
    expect(await buffer(await storage.read('things/one.bin', last))).toEqual(bytes.subarray(-1));
  });

  test('what nobody put is not there, and deleting it does nothing', async () => {
    const storage = await open();
    expect(await storage.size('things/none.bin')).toBeNull();
    await storage.delete('things/none.bin');
    await expect(storage.read('things/none.bin').then(buffer)).rejects.toThrow();
  });

  test('a file is replaced by one that is whole, and only then', async () => {
    const storage = await open();
    await storage.put('things/two.txt', Readable.from(['first']));
    const broken = Readable.from(
      (async function* () {
        yield 'half of the sec';
        throw new Error('the source broke');
      })(),
    );
    await expect(storage.put('things/two.txt', broken)).rejects.toThrow('the source broke');
    expect(await text(await storage.read('things/two.txt'))).toBe('first');
    await storage.put('things/two.txt', Readable.from(['second']));
    expect(await text(await storage.read('things/two.txt'))).toBe('second');
  });

  test('an empty file is a file', async () => {
    const storage = await open();
    expect(await storage.put('things/empty', Readable.from([]))).toBe(0);
    expect(await storage.size('things/empty')).toBe(0);
  });

  test('what was deleted is gone', async () => {
    const storage = await open();
    await storage.put('things/three.txt', Readable.from(['x']));
    await storage.put('things/three.txt.zip', Readable.from(['another']));
    await storage.delete('things/three.txt');
    expect(await storage.size('things/three.txt')).toBeNull();
    expect(await storage.size('things/three.txt.zip')).toBe(7);
  });

  test.each([
    '../out.txt',
    'things/../../out.txt',
    '/etc/passwd',
    'things/a/b.txt',
    'things/',
    'things',
    'things/..',
    'things\\out.txt',
    'things/a\0.txt',
    'Things/a.txt',
  ])('%j is no key, whatever is asked of it', async (key) => {
    const storage = await open();
    await expect(storage.put(key, Readable.from(['x']))).rejects.toThrow('no key');
    await expect(storage.size(key)).rejects.toThrow('no key');
    await expect(storage.read(key)).rejects.toThrow('no key');
    await expect(storage.delete(key)).rejects.toThrow('no key');
  });
}

import { describe, expect, it } from 'vitest';
import { outdated, wayOf } from './ways.ts';

const ORIGIN = 'https://yard.example';
const FILES = new Set(['/theme.js', '/icons/icon.svg']);
const way = (path: string, { method = 'GET', mode = 'cors' } = {}) =>
  wayOf({ method, mode, url: new URL(path, ORIGIN).href }, ORIGIN, FILES);

describe('a request', () => {
  it.each([
    ['/', 'page'],
    ['/rhythm/songs/arirang?chart=arirang_0', 'page'],
    ['/report.pdf', 'network'],
  ])('for the page %s goes the way "%s"', (path, expected) => {
    expect(way(path, { mode: 'navigate' })).toBe(expected);
  });

  it('for a file of this version is answered from the store', () => {
    expect(way('/theme.js')).toBe('asset');
    expect(way('/_app/immutable/chunks/abc.js')).toBe('asset');
    expect(way('/_app/version.json')).toBe('network');
  });

  it.each([
    ['/api/rhythm/songs?limit=50', 'fresh'],
    ['/api/rhythm/songs/arirang', 'fresh'],
    ['/api/rhythm/scoreboard/records', 'fresh'],
    ['/api/notifications/news?limit=50', 'fresh'],
    ['/api/notifications/news/unread', 'network'],
    ['/api/rhythm/songs/arirang/music', 'kept'],
    ['/api/rhythm/songs/charts/arirang_0', 'kept'],
    ['/api/identity/profiles/me', 'network'],
    ['/api/identity/sessions', 'network'],
    ['/api/rhythm/plays', 'network'],
    ['/api/realtime', 'network'],
  ])('for %s goes the way "%s"', (path, expected) => {
    expect(way(path)).toBe(expected);
  });

  it('that changes something, or for another site, is none of our business', () => {
    expect(way('/api/rhythm/songs', { method: 'POST' })).toBe('network');
    expect(way('/theme.js', { method: 'HEAD' })).toBe('network');
    expect(way('https://elsewhere.example/theme.js')).toBe('network');
  });
});

it('the files of this version and of the one before are kept, and what is not ours', () => {
  const names = ['shell-1', 'reading', 'shell-2', 'shell-3', 'shell-4'];
  expect(outdated(names, 'shell-', 'shell-4')).toEqual(['shell-1', 'shell-2']);
  expect(outdated(['shell-4'], 'shell-', 'shell-4')).toEqual([]);
});

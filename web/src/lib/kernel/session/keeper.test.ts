import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Me } from '../api/shapes.ts';
import { Keeper, type Word } from './keeper.ts';
import type { Pass } from './pass.ts';
import { turnsByLease, turnsByLocks, type Turns } from './turns.ts';

const me: Me = {
  id: '019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b',
  name: '민지',
  email: null,
  role: 'member',
  language: 'ko',
  zone: 'Asia/Seoul',
  hue: 20,
  createdAt: '2026-11-21T09:00:00.000Z',
  leavingAt: null,
};

/** A house whose refresh tokens open once; a second use of one ends the session. And a browser's cookie jar. */
async function openHouse() {
  const house = {
    cookie: 'r0',
    valid: 'r0',
    over: false,
    refreshes: 0,
    away: false,
    held: Promise.resolve(),
  };
  const server = createServer((request, response) => {
    void (async () => {
      const token = request.headers.cookie;
      house.refreshes += 1;
      await house.held;
      if (house.over || token !== house.valid) {
        house.over = true;
        response.writeHead(401).end();
        return;
      }
      house.valid = `r${house.refreshes}`;
      response.writeHead(200, { 'set-cookie': house.valid });
      response.end(`access-${house.refreshes}`);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = `http://127.0.0.1:${address.port}/`;
  const refresh = async (nowMs: number): Promise<Pass | null> => {
    if (house.away) throw new TypeError('fetch failed');
    const response = await fetch(url, { method: 'POST', headers: { cookie: house.cookie } });
    if (response.status === 401) return null;
    house.cookie = response.headers.get('set-cookie') ?? '';
    return { accessToken: await response.text(), goodUntilMs: nowMs + 60_000, me };
  };
  return { house, refresh, close: () => new Promise((resolve) => server.close(resolve)) };
}

let nowMs = 0;
let nameCount = 0;
let name = '';
let house: Awaited<ReturnType<typeof openHouse>>;
let channels: BroadcastChannel[] = [];

beforeEach(async () => {
  nowMs = 1_000_000;
  nameCount += 1;
  name = `keeper-test-${nameCount}`;
  house = await openHouse();
});

afterEach(async () => {
  for (const channel of channels) channel.close();
  channels = [];
  await house.close();
});

function openTab(turns: Turns = turnsByLocks(navigator.locks, name)) {
  const channel = new BroadcastChannel(name);
  channels.push(channel);
  const people: (Me | null)[] = [];
  const keeper = new Keeper(true, {
    refresh: () => house.refresh(nowMs),
    turns,
    tell: (word) => channel.postMessage(word),
    nowMs: () => nowMs,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    onPerson: (person) => people.push(person),
  });
  channel.onmessage = (event: Event & { data?: unknown }) => keeper.hear(event.data as Word);
  return { keeper, people };
}

describe('the access token', () => {
  it('is fetched once, however many calls of a page want it at once', async () => {
    const { keeper } = openTab();
    const tokens = await Promise.all([keeper.token(), keeper.token(), keeper.token()]);
    expect(tokens).toEqual(['access-1', 'access-1', 'access-1']);
    expect(house.house.refreshes).toBe(1);
  });

  it('is used until shortly before its end, then refreshed', async () => {
    const { keeper } = openTab();
    await keeper.token();
    nowMs += 59_000;
    expect(await keeper.token()).toBe('access-1');
    nowMs += 2_000;
    expect(await keeper.token()).toBe('access-2');
  });

  it('is not asked for where nobody is signed in', async () => {
    const keeper = new Keeper(false, {
      refresh: () => house.refresh(nowMs),
      turns: turnsByLocks(navigator.locks, name),
      tell: () => undefined,
      nowMs: () => nowMs,
      pause: () => Promise.resolve(),
      onPerson: () => undefined,
    });
    expect(await keeper.token()).toBeNull();
    expect(house.house.refreshes).toBe(0);
  });

  it('that the server refused is renewed once for all calls that carried it', async () => {
    const { keeper } = openTab();
    const token = (await keeper.token()) ?? '';
    const renewed = await Promise.all([keeper.renew(token), keeper.renew(token)]);
    expect(renewed).toEqual(['access-2', 'access-2']);
    expect(await keeper.renew(token)).toBe('access-2');
    expect(house.house.refreshes).toBe(2);
  });
});

describe('two tabs', () => {
  it('that need a token at once make one request and both get its pass', async () => {
    const [one, other] = [openTab(), openTab()];
    const tokens = await Promise.all([one.keeper.token(), other.keeper.token()]);
    expect(tokens).toEqual(['access-1', 'access-1']);
    expect(house.house.refreshes).toBe(1);
    expect(house.house.over).toBe(false);
  });

  it('never use one refresh token twice, round after round', async () => {
    const tabs = [openTab(), openTab(), openTab()];
    for (let round = 1; round <= 8; round += 1) {
      nowMs += 120_000;
      const tokens = await Promise.all(tabs.map(({ keeper }) => keeper.token()));
      expect(new Set(tokens)).toEqual(new Set([`access-${round}`]));
    }
    expect(house.house.over).toBe(false);
    expect(house.house.refreshes).toBe(8);
  });

  it('go on when the first one found no network: the second one asks itself', async () => {
    const [one, other] = [openTab(), openTab()];
    house.house.away = true;
    const first = one.keeper.token();
    const second = other.keeper.token();
    await expect(first).rejects.toThrow('fetch failed');
    house.house.away = false;
    expect(await second).toBe('access-1');
  });

  it('both end when the session is over', async () => {
    const [one, other] = [openTab(), openTab()];
    house.house.over = true;
    expect(await Promise.all([one.keeper.token(), other.keeper.token()])).toEqual([null, null]);
    expect(house.house.refreshes).toBe(1);
    expect(one.people.at(-1)).toBeNull();
    expect(other.people.at(-1)).toBeNull();
  });

  it('both are signed out by one of them, and ask for nothing any more', async () => {
    const [one, other] = [openTab(), openTab()];
    await one.keeper.token();
    one.keeper.leave();
    await expect.poll(() => other.people.at(-1)).toBeNull();
    expect(await other.keeper.token()).toBeNull();
    expect(house.house.refreshes).toBe(1);
  });

  it('both become who signs in, without a refresh', async () => {
    const [one, other] = [openTab(), openTab()];
    const pass = {
      accessToken: 'signed-in',
      goodUntilMs: nowMs + 60_000,
      me: { ...me, name: '준호' },
    };
    await one.keeper.enter(() => Promise.resolve(pass));
    await expect.poll(() => other.people.at(-1)?.name).toBe('준호');
    expect(await other.keeper.token()).toBe('signed-in');
    expect(house.house.refreshes).toBe(0);
  });

  it('keep a sign-in and a refresh apart', async () => {
    const [one, other] = [openTab(), openTab()];
    let cookieThen = '';
    let open = () => {};
    house.house.held = new Promise((resolve) => {
      open = () => resolve();
    });
    const refreshing = one.keeper.token();
    await expect.poll(() => house.house.refreshes).toBe(1);
    const entering = other.keeper.enter(async () => {
      cookieThen = house.house.cookie;
      return { accessToken: 'signed-in', goodUntilMs: nowMs + 60_000, me };
    });
    open();
    await Promise.all([refreshing, entering]);
    expect(cookieThen).toBe('r1');
    await expect.poll(() => one.keeper.token()).toBe('signed-in');
  });
});

describe('without Web Locks', () => {
  it('a lease lets one tab after the other in', async () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
    const lease = (id: string) => turnsByLease(name, { storage, nowMs: () => nowMs, pause, id });
    const tabs = [openTab(lease('a')), openTab(lease('b'))];
    const tokens = await Promise.all(tabs.map(({ keeper }) => keeper.token()));
    expect(tokens).toEqual(['access-1', 'access-1']);
    expect(house.house.refreshes).toBe(1);
    expect(kept.size).toBe(0);
  });

  it('a lease that a closed tab left behind runs out', async () => {
    const kept = new Map([[name, `gone ${nowMs - 1}`]]);
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    const turns = turnsByLease(name, {
      storage,
      nowMs: () => nowMs,
      pause: () => Promise.resolve(),
      id: 'a',
    });
    expect(await turns.take((waited) => Promise.resolve(waited))).toBe(false);
  });
});

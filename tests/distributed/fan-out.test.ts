import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openLog } from '../../server/kernel/log/log.ts';
import { fanOutConforms } from '../../server/kernel/realtime/fan-out/conformance.ts';
import { openRedis } from '../../server/kernel/realtime/fan-out/redis.ts';
import { openHub, type Hub } from '../../server/kernel/realtime/hub.ts';
import type { FanOut } from '../../server/kernel/realtime/fan-out/port.ts';
import { startRedis, type OwnRedis } from './redis.ts';

const log = openLog('silent');
const URL = process.env['MADANG_TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379';

fanOutConforms('Redis', async () => {
  const [one, two] = [openRedis(URL, log), openRedis(URL, log)];
  const clock = new Redis(URL);
  return {
    one,
    two,
    // By Redis's own time: it waits so long for what never comes.
    pass: async (ms) => void (await clock.blpop('madang:test:nothing', ms / 1000)),
    async close() {
      clock.disconnect();
      await Promise.all([one.close(), two.close()]);
    },
  };
});

describe('Redis that dies and comes back with nothing', () => {
  let redis: OwnRedis;
  let fanOuts: FanOut[];
  let hubs: Hub[];
  beforeAll(async () => {
    redis = await startRedis();
    fanOuts = [openRedis(redis.url, log), openRedis(redis.url, log)];
    hubs = fanOuts.map((each) => openHub(each));
  });
  afterAll(async () => {
    await Promise.all(fanOuts.map((each) => each.close()));
    await redis.kill();
  });

  test('those who watch are told of the gap, and hear what is said from then on', async () => {
    const [here, there] = hubs as [Hub, Hub];
    const heard: unknown[] = [];
    const watching = await here.watch('a', {
      said: ({ text }) => heard.push(JSON.parse(text)),
      hinted: () => undefined,
      gap: () => heard.push('gap'),
    });
    there.publish('a', 1);
    await vi.waitFor(() => expect(heard).toEqual([1]));
    const before = watching.seq();
    await redis.kill();
    there.publish('a', 'into the void');
    await expect(
      here.watch('b', {
        said: () => undefined,
        hinted: () => undefined,
        gap: () => undefined,
      }),
    ).rejects.toThrow('not ready');
    await redis.start();
    await vi.waitFor(() => expect(heard).toContain('gap'), { timeout: 10_000 });
    expect(watching.seq()).toBeGreaterThan(before);
    expect(await watching.since(before)).toBeNull();
    const from = watching.seq();
    await vi.waitFor(
      () => {
        there.publish('a', 'after');
        expect(heard).toContain('after');
      },
      { timeout: 10_000, interval: 100 },
    );
    expect((await watching.since(from))?.length).toBeGreaterThan(0);
  });
});

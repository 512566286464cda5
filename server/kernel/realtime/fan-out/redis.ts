import { Redis } from 'ioredis';
import { notReady } from '../../faults/catalogue.ts';
import type { Log } from '../../log/log.ts';
import type { FanOut, Listener } from './port.ts';

/** Before all names in Redis: others may use the same one. */
const PREFIX = 'madang:';
/** Milliseconds a topic's number is kept after the last was said; then it begins above by the time. */
const SEQ_MS = 120_000;
/** Commands that may wait while Redis is away; what is said beyond is dropped, it is a hint. */
const WAITING_MAX = 10_000;
const RETRY_MS_MAX = 2_000;

/**
 * The next number of a topic: one more than the last, or the time in microseconds. More than one a
 * microsecond is never said, so that a topic which was forgotten goes on above its last.
 */
const NEXT = `
local seq = redis.call('INCRBY', KEYS[1], ARGV[1])
if seq <= 1 then
  local t = redis.call('TIME')
  seq = t[1] * 1000000 + t[2]
  redis.call('SET', KEYS[1], string.format('%.0f', seq))
end
redis.call('PEXPIRE', KEYS[1], ${SEQ_MS})
`;
const PUBLISH = `${NEXT}
redis.call('PUBLISH', KEYS[2], string.format('%.0f', seq) .. ' ' .. ARGV[2])
`;
const POSITION = `${NEXT}
return string.format('%.0f', seq)
`;

/** Fan-out over Redis: for a house of several nodes. Without Redis nodes go on, and hear of others later. */
export function openRedis(url: string, log: Log): FanOut {
  const options = {
    retryStrategy: (tries: number) => Math.min(50 * 2 ** tries, RETRY_MS_MAX),
    // Who joins meanwhile is told soon that it can't be.
    maxRetriesPerRequest: 3,
  };
  const told = new Redis(url, { ...options, enableAutoPipelining: true });
  // A connection that listens can do nothing else.
  const heard = new Redis(url, { ...options, autoResubscribe: true });
  let listener: Listener | null = null;
  for (const [name, redis] of Object.entries({ told, heard })) {
    let wasReady = false;
    redis.on('error', (error) => log.warn({ err: error, line: name }, 'Redis is out of reach'));
    redis.on('ready', () => {
      // What was said while the line was down went by. Whichever line is back last, then both are there.
      if (wasReady) listener?.lost();
      wasReady = true;
    });
  }
  heard.on('message', (channel: string, message: string) => {
    const space = message.indexOf(' ');
    const seq = Number(message.slice(0, space));
    listener?.said({ topic: topicOf(channel), seq, text: message.slice(space + 1) });
  });
  return {
    publish(topic, text) {
      if (waiting(told) > WAITING_MAX) return;
      told.eval(PUBLISH, 2, seqKey(topic), channelOf(topic), 1, text).catch((error: unknown) => {
        log.warn({ err: error, topic }, 'nobody elsewhere heard what was said');
      });
    },
    async follow(topic) {
      return soon(async () => {
        await heard.subscribe(channelOf(topic));
        return Number(await told.eval(POSITION, 1, seqKey(topic), 0));
      });
    },
    async unfollow(topic) {
      await heard.unsubscribe(channelOf(topic));
    },
    listen: (one) => void (listener = one),
    async keep(key, value, forMs) {
      await soon(() => told.set(PREFIX + key, value, 'PX', forMs));
    },
    take: (key) => soon(() => told.getdel(PREFIX + key)),
    async close() {
      told.disconnect();
      heard.disconnect();
    },
  };
}

/** While Redis is out of reach the house is not ready for what needs it. */
async function soon<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw Object.assign(notReady({ retryAfterS: 2 }), { cause: error });
  }
}

/** Commands that were not answered yet; the library counts them but does not say so in its types. */
function waiting(redis: Redis): number {
  const { offlineQueue, commandQueue } = redis as unknown as Record<string, { length: number }>;
  return (offlineQueue?.length ?? 0) + (commandQueue?.length ?? 0);
}

function channelOf(topic: string): string {
  return `${PREFIX}said:${topic}`;
}

function topicOf(channel: string): string {
  return channel.slice(`${PREFIX}said:`.length);
}

function seqKey(topic: string): string {
  return `${PREFIX}seq:${topic}`;
}

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
/** What a message begins with that has no number. */
const HINT = '~';

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

/** Who is in a set, and who was until now. */
const LEASED = `
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local over = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
return {redis.call('ZRANGE', KEYS[1], 0, -1), over}
`;
const LEASE = `
local t = redis.call('TIME')
redis.call('ZADD', KEYS[1], t[1] * 1000 + math.floor(t[2] / 1000) + ARGV[2], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[2] * 10)
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
    if (listener) hear(listener, topicOf(channel), message);
  });
  const tell = (topic: string, send: () => Promise<unknown>) => {
    if (waiting(told) > WAITING_MAX) return;
    send().catch((error: unknown) => {
      log.warn({ err: error, topic }, 'nobody elsewhere heard what was said');
    });
  };
  return {
    publish(topic, text, seq) {
      tell(topic, () =>
        seq === undefined
          ? told.eval(PUBLISH, 2, seqKey(topic), channelOf(topic), 1, text)
          : told.publish(channelOf(topic), `${seq} ${text}`),
      );
    },
    hint({ topic, from, text }) {
      tell(topic, () => told.publish(channelOf(topic), `${HINT}${from} ${text}`));
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
    async lease(set, member, forMs) {
      await soon(() => told.eval(LEASE, 1, setKey(set), member, forMs));
    },
    async release(set, member) {
      await soon(() => told.zrem(setKey(set), member));
    },
    async leased(set) {
      const answer = await soon(() => told.eval(LEASED, 1, setKey(set)));
      const [members, over] = answer as [string[], string[]];
      return { members, over };
    },
    async close() {
      told.disconnect();
      heard.disconnect();
    },
  };
}

/** `<seq> <text>`, or `~<from> <text>` for what is said for the moment. */
function hear(listener: Listener, topic: string, message: string): void {
  const space = message.indexOf(' ');
  const [head, text] = [message.slice(0, space), message.slice(space + 1)];
  if (head.startsWith(HINT)) listener.hinted({ topic, from: head.slice(HINT.length), text });
  else listener.said({ topic, seq: Number(head), text });
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

function setKey(set: string): string {
  return `${PREFIX}set:${set}`;
}

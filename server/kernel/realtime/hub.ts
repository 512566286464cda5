import type { FanOut, Said } from './fan-out/port.ts';
import { KEPT_SAID, LINGER_MS } from './limits.ts';

/** Hears what is said on a topic. */
export interface Watcher {
  said(said: Said): void;
  /** Something may have been missed: read anew. */
  gap(): void;
}

/** A topic that is watched. */
export interface Watching {
  /** The number of the last that was said. */
  seq(): number;
  /** What was said after `after`, oldest first; null when some of it is not there any more. */
  since(after: number): Said[] | null;
  /** Ends the watching. */
  stop(): void;
}

/** Brings what is said on topics to those of this process who watch them. */
export interface Hub {
  /** Says something on a topic, on all nodes. Never fails: it is a hint. */
  publish(topic: string, body: unknown): void;
  watch(topic: string, watcher: Watcher): Promise<Watching>;
  /** How many watchers there are, over all topics. */
  count(): number;
}

interface Topic {
  seq: number;
  watchers: Set<Watcher>;
  kept: Said[];
  followed: Promise<void>;
  lingers: NodeJS.Timeout | null;
}

/** A hub over a fan-out. A topic that nobody watches is forgotten after a while. */
export function openHub(fanOut: FanOut): Hub {
  const topics = new Map<string, Topic>();
  let watching = 0;
  fanOut.listen({
    said(said) {
      const topic = topics.get(said.topic);
      if (topic) deliver(topic, said);
    },
    lost() {
      for (const [name, topic] of topics) {
        topic.kept = [];
        follow(name, topic).then(
          () => topic.watchers.forEach((watcher) => watcher.gap()),
          () => undefined,
        );
      }
    },
  });
  const follow = (name: string, topic: Topic): Promise<void> => {
    topic.followed = fanOut.follow(name).then((seq) => {
      topic.seq = Math.max(topic.seq, seq);
    });
    return topic.followed;
  };
  const forget = (name: string, topic: Topic) => {
    if (topics.get(name) !== topic || topic.watchers.size > 0) return;
    topics.delete(name);
    // What can't be left now, is left with the line.
    fanOut.unfollow(name).catch(() => undefined);
  };
  const open = (name: string): Topic => {
    const found = topics.get(name);
    if (found) return found;
    const topic: Topic = {
      seq: 0,
      watchers: new Set(),
      kept: [],
      followed: Promise.resolve(),
      lingers: null,
    };
    topics.set(name, topic);
    // What could not be followed must not stay: the next who asks tries again.
    follow(name, topic).catch(() => topics.get(name) === topic && topics.delete(name));
    return topic;
  };
  return {
    publish: (topic, body) => fanOut.publish(topic, JSON.stringify(body)),
    async watch(name, watcher) {
      const topic = open(name);
      if (topic.lingers) clearTimeout(topic.lingers);
      topic.lingers = null;
      topic.watchers.add(watcher);
      watching++;
      const stop = () => {
        if (!topic.watchers.delete(watcher)) return;
        watching--;
        if (topic.watchers.size === 0) linger(topic, () => forget(name, topic));
      };
      try {
        await topic.followed;
      } catch (error) {
        stop();
        throw error;
      }
      return { seq: () => topic.seq, since: (after) => since(topic, after), stop };
    },
    count: () => watching,
  };
}

function deliver(topic: Topic, said: Said): void {
  topic.seq = Math.max(topic.seq, said.seq);
  topic.kept.push(said);
  if (topic.kept.length > KEPT_SAID) topic.kept.shift();
  for (const watcher of topic.watchers) watcher.said(said);
}

/** Keeps a topic on which something was said for a while: whoever comes back soon hears what they missed. */
function linger(topic: Topic, forget: () => void): void {
  if (topic.kept.length === 0) forget();
  else topic.lingers = setTimeout(forget, LINGER_MS).unref();
}

function since({ seq, kept }: Topic, after: number): Said[] | null {
  if (after === seq) return [];
  const first = kept[0]?.seq;
  if (first === undefined || after > seq || after < first - 1) return null;
  return kept.filter((said) => said.seq > after);
}

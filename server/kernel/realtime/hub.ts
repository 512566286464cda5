import { setTimeout } from 'node:timers/promises';
import type { Role } from '../action/permission.ts';
import type { FanOut, Hint, Said } from './fan-out/port.ts';
import { HubTopic, type KeptSource, type Watcher } from './hub-topic.ts';
import { ORDERS_RETRY_MS } from './limits.ts';

/** A topic that is watched. */
export interface Watching {
  /** The number of the last that was said. */
  seq(): number;
  /** What was said after `after`, oldest first; null when some of it is not there any more. */
  since(after: number): Promise<Said[] | null>;
  /** Ends the watching. */
  stop(): void;
}

/** What all who end sockets have to do at once. */
export type Order =
  /** This person may not hear the topic any more. */
  | { do: 'expel'; topic: string; personId: string }
  /** What somebody may do has changed: their sessions and topics are looked at anew. */
  | { do: 'recheck'; personId: string }
  /** Nothing is to be done for this session any more. */
  | { do: 'endSession'; personId: string; sessionId: string }
  /** This person has this role from now on. */
  | { do: 'changeRole'; personId: string; role: Role };

/** Who carries orders out. */
export interface Orderly {
  carryOut(order: Order): void;
  /** Orders may have been missed: everything is looked at anew. */
  missed(): void;
}

/** Brings what is said on topics to those of this process who watch them. */
export interface Hub {
  /**
   * Says something on a topic, on all nodes. Never fails: it is a hint.
   * @param seq its number, where the topic is counted by a table
   */
  publish(topic: string, body: unknown, seq?: number): void;
  /** Says something for the moment, on all nodes. Never fails. */
  hint(hint: Hint): void;
  watch(topic: string, watcher: Watcher): Promise<Watching>;
  /** Gives an order to all nodes, this one included. */
  order(order: Order): void;
  obey(orderly: Orderly): void;
  /** How many watchers there are, over all topics. */
  count(): number;
}

/** Where orders go by; no channel has this topic. */
const ORDERS = 'house/orders';

/**
 * A hub over a fan-out. A topic that nobody watches is forgotten after a while.
 * @param keptOf where a topic is kept, if tables count it
 */
export function openHub(
  fanOut: FanOut,
  keptOf: (topic: string) => KeptSource | null = () => null,
): Hub {
  const topics = new Map<string, HubTopic>();
  const orderlies: Orderly[] = [];
  let watching = 0;
  const follow = (name: string, topic: HubTopic): Promise<void> => {
    topic.followed = fanOut.follow(name).then((seq) => topic.place(seq));
    return topic.followed;
  };
  fanOut.listen({
    said: (said) => topics.get(said.topic)?.hear(said),
    hinted(hint) {
      if (hint.topic === ORDERS) giveOrder(orderlies, hint.text);
      else for (const watcher of topics.get(hint.topic)?.watchers ?? []) watcher.hinted(hint);
    },
    lost() {
      for (const [name, topic] of topics) {
        follow(name, topic)
          .then(() => topic.catchUp())
          // The next time the line is back it is tried again; until then clients ask by themselves.
          .catch(() => topic.watchers.forEach((watcher) => watcher.gap()));
      }
      for (const one of orderlies) one.missed();
    },
  });
  const forget = (name: string, topic: HubTopic) => {
    if (topics.get(name) !== topic || topic.watchers.size > 0) return;
    topics.delete(name);
    topic.end();
    // What can't be left now, is left with the line.
    fanOut.unfollow(name).catch(() => undefined);
  };
  const open = (name: string): HubTopic => {
    const found = topics.get(name);
    if (found) return found;
    const topic = new HubTopic(keptOf(name));
    topics.set(name, topic);
    // What could not be followed must not stay: the next who asks tries again.
    follow(name, topic).catch(() => topics.get(name) === topic && topics.delete(name));
    return topic;
  };
  return {
    publish: (topic, body, seq) => fanOut.publish(topic, JSON.stringify(body), seq),
    hint: (hint) => fanOut.hint(hint),
    async watch(name, watcher) {
      const topic = open(name);
      topic.stay();
      topic.watchers.add(watcher);
      watching++;
      const stop = () => {
        if (!topic.watchers.delete(watcher)) return;
        watching--;
        if (topic.watchers.size === 0) topic.linger(() => forget(name, topic));
      };
      await topic.followed.catch((error: unknown) => {
        stop();
        throw error;
      });
      return { seq: () => topic.seq, since: (after) => topic.since(after), stop };
    },
    order: (order) => fanOut.hint({ topic: ORDERS, from: '', text: JSON.stringify(order) }),
    obey(orderly) {
      if (orderlies.push(orderly) === 1) void followOrders(fanOut);
    },
    count: () => watching,
  };
}

function giveOrder(orderlies: Orderly[], text: string): void {
  const order = JSON.parse(text) as Order;
  for (const one of orderlies) one.carryOut(order);
}

/** Until it works: a house that hears no orders would let in whom it should not. */
async function followOrders(fanOut: FanOut): Promise<void> {
  for (;;) {
    try {
      await fanOut.follow(ORDERS);
      return;
    } catch {
      await setTimeout(ORDERS_RETRY_MS, undefined, { ref: false });
    }
  }
}

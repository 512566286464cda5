/** What watchers of a topic are told. */
export interface Said {
  topic: string;
  /** Counts up by one per topic, so that a watcher sees a gap. */
  seq: number;
  body: unknown;
}

/** Takes what is said on the topics it watches. */
export type Watcher = (said: Said) => void;

/** Fan-out to the watchers of topics: the seam where other carriers and other nodes come in. */
export interface Hub {
  publish(topic: string, body: unknown): void;
  /** @returns a function that ends the watching */
  watch(topic: string, watcher: Watcher): () => void;
  /** How many watchers there are, over all topics. */
  count(): number;
}

interface Topic {
  seq: number;
  watchers: Set<Watcher>;
}

/** Fan-out within one process. A topic without watchers costs nothing and is forgotten. */
export function openHub(): Hub {
  const topics = new Map<string, Topic>();
  let watching = 0;
  return {
    publish(topic, body) {
      const found = topics.get(topic);
      if (!found) return;
      const said = { topic, seq: ++found.seq, body };
      for (const watcher of found.watchers) watcher(said);
    },
    watch(topic, watcher) {
      const found = topics.get(topic) ?? { seq: 0, watchers: new Set<Watcher>() };
      topics.set(topic, found);
      found.watchers.add(watcher);
      watching++;
      return () => {
        if (!found.watchers.delete(watcher)) return;
        watching--;
        if (found.watchers.size === 0) topics.delete(topic);
      };
    },
    count: () => watching,
  };
}

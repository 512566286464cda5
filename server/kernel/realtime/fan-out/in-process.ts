import type { Clock } from '../../clock.ts';
import type { FanOut, Listener } from './port.ts';

const US_PER_MS = 1_000;
/** Values of which the oldest is dropped when another comes. */
const KEPT_MAX = 50_000;

/** Fan-out within one process: for a house that is one node. */
export function openInProcess(clock: Clock): FanOut {
  const seqs = new Map<string, number>();
  const kept = new Map<string, { value: string; untilMs: number }>();
  let listener: Listener | null = null;
  /** The highest number given so far: a topic that was forgotten must not go back. */
  let highest = 0;
  const nowMs = () => clock.now().getTime();
  return {
    publish(topic, text) {
      const last = seqs.get(topic);
      // Nobody follows it: whoever does later begins above.
      if (last === undefined) return;
      const seq = last + 1;
      seqs.set(topic, seq);
      highest = Math.max(highest, seq);
      listener?.said({ topic, seq, text });
    },
    async follow(topic) {
      const last = seqs.get(topic) ?? Math.max(highest + 1, nowMs() * US_PER_MS);
      seqs.set(topic, last);
      highest = Math.max(highest, last);
      return last;
    },
    async unfollow(topic) {
      seqs.delete(topic);
    },
    listen: (one) => void (listener = one),
    async keep(key, value, forMs) {
      for (const [old, { untilMs }] of kept) {
        // They come in the order of time, nearly: the first that is good ends the search.
        if (untilMs > nowMs() && kept.size < KEPT_MAX) break;
        kept.delete(old);
      }
      kept.set(key, { value, untilMs: nowMs() + forMs });
    },
    async take(key) {
      const found = kept.get(key);
      kept.delete(key);
      return found !== undefined && found.untilMs > nowMs() ? found.value : null;
    },
    close: async () => undefined,
  };
}

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
    publish(topic, text, given) {
      if (given !== undefined) return listener?.said({ topic, seq: given, text });
      const last = seqs.get(topic);
      // Nobody follows it: whoever does later begins above.
      if (last === undefined) return;
      const seq = last + 1;
      seqs.set(topic, seq);
      highest = Math.max(highest, seq);
      listener?.said({ topic, seq, text });
    },
    hint: (hint) => listener?.hinted(hint),
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
    ...openLeases(nowMs),
    close: async () => undefined,
  };
}

/** Sets whose members have their places for a while. */
function openLeases(nowMs: () => number): Pick<FanOut, 'lease' | 'release' | 'leased'> {
  const sets = new Map<string, Map<string, number>>();
  return {
    async lease(set, member, forMs) {
      const members = sets.get(set) ?? new Map<string, number>();
      sets.set(set, members.set(member, nowMs() + forMs));
    },
    async release(set, member) {
      const members = sets.get(set);
      members?.delete(member);
      if (members?.size === 0) sets.delete(set);
    },
    async leased(set) {
      const members = sets.get(set) ?? new Map<string, number>();
      const over = [...members].filter(([, untilMs]) => untilMs <= nowMs()).map(([one]) => one);
      for (const one of over) members.delete(one);
      if (members.size === 0) sets.delete(set);
      return { members: [...members.keys()], over };
    },
  };
}

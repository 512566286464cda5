import { makeContext, noCaller, type Ground } from '../context/make.ts';
import { findChannel, type AnyChannel } from './channel.ts';
import type { KeptSource } from './hub-topic.ts';

/** Where each topic is kept that tables count; null for the others. */
export function keptSources(
  channels: readonly AnyChannel[],
  ground: () => Ground,
): (topic: string) => KeptSource | null {
  return (topic) => {
    const found = findChannel(channels, topic);
    const kept = found?.channel.kept;
    if (!found || !kept) return null;
    const { params } = found;
    // Nobody's rights are asked here: who may hear the topic was asked when they joined.
    const context = () =>
      makeContext(ground(), {
        actor: { kind: 'house', because: 'what was said on a topic is read' },
        caller: noCaller('realtime'),
        reads: true,
      });
    return {
      position: () => kept.position(context(), params),
      async since(after, limit) {
        const read = await kept.since(context(), params, after, limit);
        return read.map(({ seq, body }) => ({ topic, seq, text: JSON.stringify(body) }));
      },
    };
  };
}

import type { Measured } from '../../http/metrics.ts';
import type { EdgeCore } from './edge-core.ts';
import type { EdgeDoor } from './serve-edges.ts';

const count = (name: string, help: string, read: () => number): Measured => ({
  name: `madang_edge_${name}_total`,
  help,
  isCount: true,
  read,
});
const gauge = (name: string, help: string, read: () => number): Measured => ({
  name: `madang_edge_${name}`,
  help,
  read,
});

/** How an edge stands with its core. */
export function lineGauges(core: EdgeCore): Measured[] {
  const now = () => core.count();
  return [
    gauge('core_reached', 'Whether a core is reached', () => (core.isReady() ? 1 : 0)),
    gauge('calls_open', 'Calls that wait for the core', () => now().calls),
    gauge('waiting_bytes', 'Bytes that wait to be sent to the core', () => now().waiting),
    gauge('topics_watched', 'Topics watched at the core', () => now().watches),
    count('calls', 'Calls to the core', () => now().asked),
    count(
      'calls_refused',
      'Calls refused here: the core was away or overwhelmed',
      () => now().refused,
    ),
    count('streams', 'Streams to a core that were opened', () => now().opened),
    count('frames', 'Frames sent to the core', () => now().frames),
    count('batches', 'Batches in which they were sent', () => now().batches),
  ];
}

/** How a core stands with its edges. */
export function doorGauges(door: EdgeDoor): Measured[] {
  const now = () => door.count();
  return [
    gauge('attached', 'Edges that are there', () => now().edges),
    gauge('queued', 'What edges asked for and is not done yet', () => now().queued),
    gauge('watches', 'Topics that edges watch', () => now().watches),
    gauge('sending_bytes', 'Bytes that wait to be sent to edges', () => now().waiting),
    count('gaps', 'What was not told to edges that did not keep up', () => now().gaps),
    count('refused', 'Edges that were refused', () => now().refused),
  ];
}

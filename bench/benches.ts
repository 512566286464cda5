import type { Bench } from './harness/bench.ts';
import { chat } from './chat/bench.ts';
import { groups } from './groups/bench.ts';
import { http } from './http/bench.ts';
import { lighthouse } from './lighthouse/bench.ts';
import { memory } from './memory/bench.ts';
import { player } from './player/bench.ts';
import { plays } from './plays/bench.ts';
import { rank } from './rank/bench.ts';
import { ratings } from './ratings/bench.ts';
import { songs } from './songs/bench.ts';
import { soakBench } from './soak/bench.ts';
import { start } from './start/bench.ts';

/** All benches. */
export const benches: Bench[] = [
  plays,
  rank,
  ratings,
  songs,
  http,
  chat,
  groups,
  soakBench,
  start,
  memory,
  player,
  lighthouse,
];

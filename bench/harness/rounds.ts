import type { Server } from './servers.ts';
import type { Side } from './bench.ts';

/** One who takes turns. */
export interface Player {
  name: string;
  /** Does the work of a round and says what it measured. */
  turn(round: number): Promise<number>;
  /** Requests of one turn, to divide the CPU time by; with `server`. */
  requests?: number;
  /** Whose CPU time is told beside. */
  server?: Server;
  /** Waits until nothing of the turn is left to do, so that it does not fall into the next one's. */
  settle?(): Promise<void>;
}

/**
 * Lets all play in turns, A B C A B C ..., after one turn each that is not counted.
 * @param rounds turns that are counted
 */
export async function alternate(rounds: number, players: Player[]): Promise<Map<string, Side>> {
  const sides = new Map<string, Side>(
    players.map(({ name, server }) => [
      name,
      { name, values: [], ...(server ? { cpuUs: [] } : {}) },
    ]),
  );
  for (let round = 0; round <= rounds; round++) {
    for (const { name, turn, settle, server, requests = 1 } of players) {
      const before = await server?.usage();
      const value = await turn(round);
      await settle?.();
      const after = await server?.usage();
      if (round === 0) continue;
      const side = sides.get(name);
      side?.values.push(value);
      if (before && after) side?.cpuUs?.push((after.cpuUs - before.cpuUs) / requests);
    }
  }
  return sides;
}

/** The side of a name. */
export function sideOf(sides: Map<string, Side>, name: string): Side {
  const side = sides.get(name);
  if (!side) throw new Error(`nobody called ${name} played`);
  return side;
}

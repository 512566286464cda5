import type { Client } from './client.ts';
import type { Madang } from './madang.ts';
import type { ReadChart } from './plays.ts';
import type { FakeSteam } from './providers/steam.ts';
import type { Verdict, Visitor } from './visitors.ts';

/** A visitor at the door, with a session of their own for this one try. */
export interface Someone {
  client: Client;
  id: string;
  refreshToken: string;
  password: string;
}

/** The house that is tried, and what is in it. */
export interface World {
  madang: Madang;
  /** The one provider it has. */
  steam: FakeSteam;
  chart: ReadChart;
  songId: string;
  /** A visitor with a fresh session. */
  visit(visitor: Visitor): Promise<Someone>;
}

/** What is sent to one action so that whoever may call it is answered well. */
export interface Fixture {
  request?(
    world: World,
    who: Someone,
  ): Promise<{
    params?: Record<string, string>;
    query?: Record<string, string>;
    body?: object;
    headers?: Record<string, string>;
  }>;
  /** What it asks for is the owner's alone: to all others it does not exist. */
  isOwned?: boolean;
  /** What becomes of those who may call, but for whom it makes no sense. */
  otherwise?: Partial<Record<Visitor, Verdict>>;
}

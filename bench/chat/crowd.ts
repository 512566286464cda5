import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DialectName } from './dialects.ts';

/** Everybody who opens a socket. */
export interface Crowd {
  name: DialectName;
  url: string;
  /** Where tickets are given; by default there too. */
  ticketsUrl?: string;
  /** Their addresses are 127.0.<net>.x: one address has few sockets, so no two crowds share any. */
  net: number;
  people: { id: string; token: string; rooms: string[] }[];
}

/** Messages as fast as it goes. */
export interface Burst {
  messages: number;
  /** How many of the crowd send. */
  senders: number;
  /** Messages of one sender that are not acknowledged yet. */
  onTheirWay: number;
  /** Sockets that hear each message. */
  heardBy: number;
}

/** What became of a burst. */
export interface Fired {
  /** Milliseconds until the last was acknowledged, and until the last had heard the last. */
  ackedMs: number;
  heardMs: number;
  acks: number;
  said: number;
}

/** Messages at a pace. */
export interface Pace {
  perSecond: number;
  seconds: number;
  heardBy: number;
}

/** From sending to hearing, milliseconds. */
export interface Paced {
  p50Ms: number;
  p99Ms: number;
  heard: number;
}

/** A process of its own that holds the sockets of a crowd. */
export interface CrowdProcess {
  open(crowd: Crowd): Promise<void>;
  burst(burst: Burst): Promise<Fired>;
  pace(pace: Pace): Promise<Paced>;
  close(): Promise<void>;
  end(): Promise<void>;
}

/** Starts the process. */
export async function startCrowd(): Promise<CrowdProcess> {
  const child = fork(join(import.meta.dirname, 'crowd-process.ts'), []);
  await once(child, 'message');
  const ask = async <T>(task: string, given?: unknown): Promise<T> => {
    child.send({ task, given });
    const [answer] = (await once(child, 'message')) as [{ done?: T; failed?: string }];
    if (answer.failed !== undefined) throw new Error(`the crowd failed: ${answer.failed}`);
    return answer.done as T;
  };
  return {
    open: (crowd) => ask('open', crowd),
    burst: (burst) => ask('burst', burst),
    pace: (pace) => ask('pace', pace),
    close: () => ask('close'),
    async end() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

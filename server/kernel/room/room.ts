import type { Context } from '../context/context.ts';
import type { AnyAction } from '../action/action.ts';
import type { AnyListener } from '../events/event.ts';
import type { EventKind } from '../events/event-kind.ts';
import type { AnyJob } from '../jobs/job.ts';
import type { AnyChannel } from '../realtime/channel.ts';
import type { Belongings, Keep } from './keep.ts';
import type { NewsKind } from './news.ts';
import type { PortBinding } from './port.ts';
import type { RefKind } from './ref.ts';
import type { UnreadCount } from './unread.ts';

/** One noun of the product: what `house.ts` lists. */
export interface Room {
  /** `<app>.<room>`, e.g. `rhythm.plays`. */
  name: string;
  /** One line: what it is for. */
  says: string;
  /** The folder with its `migrations/`, as `import.meta.dirname`. */
  folder: string;
  /** The doors it enters, by room name. */
  needs: string[];
  actions: AnyAction[];
  /** The kinds of events it emits. */
  tells?: EventKind<unknown>[];
  /** What of its own it tells programs of outside, by webhook. */
  announces?: Announced[];
  /** The kinds of news it tells people. */
  news?: NewsKind[];
  /** What it keeps that a person may not have read yet. */
  counts?: UnreadCount[];
  listeners?: AnyListener[];
  jobs?: AnyJob[];
  channels?: AnyChannel[];
  /** The kinds of its things that other rooms may speak of, by `kind:id`. */
  refs?: RefKind[];
  /** The outside world as this room offers it: made from the configuration when the house opens. */
  ports?: PortBinding[];
  /** The tables with people in them, each column that names one. */
  keeps?: Keep[];
  /** What it has of people beside rows. */
  belongings?: Belongings;
  /** Whether it belongs to an app (else to a capability, or to the house). */
  isApp?: boolean;
  /** Makes sample people and things in an empty house; only run where samples are wanted. */
  samples?: Samples;
  /** Accounts that {@link Room.samples} makes, shown to visitors where samples are wanted. */
  samplePeople?: SamplePerson[];
  /** Brings what ships with the program (a catalogue) into the tables; run at every start. */
  furnish?: Samples;
}

/** A kind of news that programs outside can ask to be told. */
export interface Announced {
  /** `<app>.<noun>.<happened>`, e.g. `rhythm.record.set`. */
  kind: string;
  /** One line for whoever chooses among them. */
  says: string;
}

/** A sample account. */
export interface SamplePerson {
  name: string;
  email: string;
  password: string;
}

/** Makes sample data once. */
export type Samples = (ctx: Context) => Promise<void>;

/** Declares a room. */
export function room(spec: Room): Room {
  return spec;
}

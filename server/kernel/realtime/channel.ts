import type { TObject } from 'typebox';
import type { Permission } from '../action/permission.ts';
import type { Context } from '../context/context.ts';

/** The parameters of a topic, by the names in its channel's pattern. */
export type TopicParams = Record<string, string>;

/** One thing that was said, as a table keeps it. */
export interface KeptSaid {
  seq: number;
  body: unknown;
}

/** A topic whose count and contents are in tables: whoever was away misses nothing. */
export interface KeptTopic {
  /** The number of the last thing that was said. */
  position(ctx: Context, params: TopicParams): Promise<number>;
  /**
   * What was said after `after`, by ascending number, at most `limit`. A thing that was said anew since
   * stands at its last number alone.
   */
  since(ctx: Context, params: TopicParams, after: number, limit: number): Promise<KeptSaid[]>;
}

/** A family of topics of one room: who may join, what is said. */
export interface Channel {
  /** `<app>.<room>.<noun>` */
  readonly name: string;
  /** The topic with `:parameters`, e.g. `rhythm/scoreboard/:chartId/:mode`. */
  readonly topic: string;
  /** One line for the documentation: what is said there. */
  readonly says: string;
  readonly permission: Permission;
  /** Throws the fault that tells why not (404 for what one may not know of). */
  mayJoin(ctx: Context, params: TopicParams): Promise<void>;
  /** What those who have joined may tell one another for the moment, e.g. that they type. */
  readonly hints?: TObject;
  /** Whether all who have joined are told who else is there. */
  readonly presence?: boolean;
  /**
   * Where tables count what is said: it is published with its number, one more than the last, and read
   * here by whoever missed it. Else the numbers are the fan-out's and little is kept.
   */
  readonly kept?: KeptTopic;
}

/** A channel as the kernel holds it. */
export type AnyChannel = Channel;

/** Declares a channel. */
export function channel(spec: Channel): Channel {
  return spec;
}

/** The parameters of `topic` when it belongs to `pattern`, else null. */
export function matchTopic(pattern: string, topic: string): TopicParams | null {
  const wanted = pattern.split('/');
  const given = topic.split('/');
  if (wanted.length !== given.length) return null;
  const params: TopicParams = {};
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? '';
    if (part.startsWith(':') && value !== '') params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
}

/** The channel a topic belongs to, and its parameters; null when there is none. */
export function findChannel(
  channels: readonly AnyChannel[],
  topic: string,
): { channel: AnyChannel; params: TopicParams } | null {
  for (const channel of channels) {
    const params = matchTopic(channel.topic, topic);
    if (params) return { channel, params };
  }
  return null;
}

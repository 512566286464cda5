import type { Context } from '../context/context.ts';
import type { Permission } from '../action/permission.ts';

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
  mayJoin(ctx: Context, params: Record<string, string>): Promise<void>;
}

/** A channel as the kernel holds it. */
export type AnyChannel = Channel;

/** Declares a channel. */
export function channel(spec: Channel): Channel {
  return spec;
}

/** The parameters of `topic` when it belongs to `pattern`, else null. */
export function matchTopic(pattern: string, topic: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = topic.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? '';
    if (part.startsWith(':') && value !== '') params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
}

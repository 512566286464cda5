import type { Actor } from '../action/permission.ts';
import type { Context } from '../context/context.ts';
import type { Order } from '../realtime/hub.ts';
import { port } from '../room/port.ts';

/** Finds out who a bearer token speaks for; the room that owns sessions binds it. */
export interface Authentication {
  /** The actor of a valid token; null for any other, whatever is wrong with it. */
  verify(token: string, now: Date): Promise<Actor | null>;
  /** Whether a person's session is still open and their role the same, asked of the tables. */
  holds(ctx: Context, actor: Actor & { kind: 'person' }): Promise<boolean>;
  /** Another node ended a session or changed a role: its tokens are refused here too. */
  obey?(order: Order, now: Date): void;
}

/** The port that a room with sessions binds. */
export const authentication = port<Authentication>('http.authentication');

/** How a service token begins: people who search for leaked ones find it by that. */
export const SERVICE_TOKEN_PREFIX = 'madang_st_';

/** Finds out which program a service token speaks for; the room that owns them binds it. */
export interface ServiceAuthentication {
  /** The actor of a living token; null for any other. */
  verify(ctx: Context, token: string): Promise<Actor | null>;
}

/** The port that a room with service tokens binds. */
export const serviceAuthentication = port<ServiceAuthentication>('http.serviceAuthentication');

const SCHEME = /^Bearer +([\w\-.~+/]+=*)$/i;

/** The token of an `Authorization` header (RFC 6750); null when there is none or it is malformed. */
export function bearerToken(header: string | undefined): string | null {
  return (header && SCHEME.exec(header)?.[1]) || null;
}

import type { Config } from '../config/config.ts';

/** The name and type of one way to the outside world; made with {@link port}. */
export interface Port<T> {
  readonly name: string;
  readonly type?: T;
}

/** How a port is opened when the house opens; `opened` gives the ports bound before this one. */
export interface PortBinding {
  port: Port<unknown>;
  open(config: Config, opened: <T>(of: Port<T>) => T): Promise<unknown>;
}

/** The open ports of a house. */
export type Ports = ReadonlyMap<string, unknown>;

/** Declares a port: `export const signing = port<Signing>('identity.signing')`. */
export function port<T>(name: string): Port<T> {
  return { name };
}

/** Ties a port to the function that opens it. */
export function bind<T>(
  to: Port<T>,
  open: (config: Config, opened: <T>(of: Port<T>) => T) => Promise<T>,
): PortBinding {
  return { port: to, open };
}

/**
 * What was opened for `of`.
 * @throws Error when no room of this house bound it: a mistake in `house.ts`.
 */
export function opened<T>(ports: Ports, of: Port<T>): T {
  if (!ports.has(of.name)) throw new Error(`port ${of.name} is not open in this house`);
  return ports.get(of.name) as T;
}

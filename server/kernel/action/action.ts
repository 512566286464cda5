import type { Static, TObject, TSchema } from 'typebox';
import type { Context } from '../context/context.ts';
import type { FaultMaker } from '../faults/fault.ts';
import type { Permission } from './permission.ts';

/** How often one caller may call: `max` calls in `windowS` seconds, counted by person or by address. */
export interface RateLimit {
  max: number;
  windowS: number;
  by: 'person' | 'address';
}

/** What an action may say to HTTP beside its output. Other ways to knock never see it. */
export interface Wire {
  status(code: number): void;
  /** Sends a browser on: `to` becomes the answer's `Location`, and its status is the action's own 3xx. */
  redirect(to: string): void;
  setCookie(name: string, value: string, options: CookieOptions): void;
  clearCookie(name: string, path: string): void;
}

/** The part of a cookie we set by hand; all of ours are httpOnly, and SameSite=Strict unless said. */
export interface CookieOptions {
  path: string;
  maxAgeS: number;
  /** `lax` for what must be there when another site sends the person back to us. */
  sameSite?: 'strict' | 'lax';
}

type StaticOf<S> = S extends TSchema ? Static<S> : unknown;

/** The one argument of `run`: path parameters, query and body in one flat object. */
export type InputOf<P, Q, B> = StaticOf<P> & StaticOf<Q> & StaticOf<B>;

/** Everything about one thing that a person, a program or a room can do. */
export interface ActionSpec<
  P extends TObject | undefined,
  Q extends TObject | undefined,
  B extends TObject | undefined,
  O extends TSchema,
> {
  /** `<app>.<room>.<verbNoun>`: the public name, also the file's. */
  operation: string;
  summary: string;
  description?: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Fastify path below `/api`, with `:name` parameters, starting `/<app>/<room>`. */
  path: string;
  permission: Permission;
  limit: RateLimit;
  params?: P;
  query?: Q;
  body?: B;
  output: O;
  /** HTTP status of success; 200 unless said. */
  status?: number;
  /**
   * `form` for what another site's page posts (`application/x-www-form-urlencoded`); `bytes` for a file
   * as it is (`application/octet-stream`), whose `body` is then `FileBody`; JSON unless said.
   */
  bodyFormat?: 'json' | 'form' | 'bytes';
  /** Whether it may be called over the realtime socket too: JSON in, JSON out, and no `wire`. */
  overSocket?: boolean;
  /** Largest body in bytes; the house's default unless said. */
  bodyBytesMax?: number;
  /** True for POSTs that make records, money or messages: they take an `Idempotency-Key`. */
  idempotent?: boolean;
  /**
   * The media type of an answer that is a file: `output` is then `File`, and `run` gives a
   * {@link FileAnswer}. It is sent as an attachment, by parts where parts are asked for. A pattern like
   * `audio/*` where each answer says its own.
   */
  media?: string;
  /** `Cache-Control` of a successful answer; `no-store` unless said. */
  cache?: string;
  /** The faults it may throw, beside those of every action. */
  faults?: FaultMaker[];
  run(ctx: Context, input: InputOf<P, Q, B>): Promise<Static<O>>;
  /** Translates for HTTP: sets cookies or another status, returns the body. */
  wire?(output: Static<O>, wire: Wire, input: InputOf<P, Q, B>): Static<O>;
}

/** An action as the kernel holds it, its schemas' types forgotten. */
export interface AnyAction {
  readonly spec: Omit<ActionSpec<TObject, TObject, TObject, TSchema>, 'run' | 'wire'> & {
    run(ctx: Context, input: never): Promise<unknown>;
    wire?(output: never, wire: Wire, input: never): unknown;
  };
}

/** An action as rooms call it: a plain function with its specification attached. */
export type Action<I, O> = ((ctx: Context, input: I) => Promise<O>) & AnyAction;

/**
 * Defines an action. The result is a plain function `(ctx, input)`; the kernel binds it to HTTP
 * by its `spec`, and jobs, listeners and other rooms call it as it is.
 */
export function action<
  P extends TObject | undefined = undefined,
  Q extends TObject | undefined = undefined,
  B extends TObject | undefined = undefined,
  O extends TSchema = TSchema,
>(spec: ActionSpec<P, Q, B, O>): Action<InputOf<P, Q, B>, Static<O>> {
  const run = (ctx: Context, input: InputOf<P, Q, B>) => spec.run(ctx, input);
  return Object.assign(run, { spec: spec as unknown as AnyAction['spec'] });
}

/** A refusal of the house (RFC 9457), or that no answer came. Decide by `code`. */
export class MadangProblem extends Error {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Stable name of the kind, e.g. `rhythm.chart_locked`; `client.unreachable` when no answer came. */
  readonly code: string;
  /** Seconds after which it may pass, where the house said so. */
  readonly retryAfterS: number | null;
  /** Names the request in the house's log. */
  readonly requestId: string | null;

  constructor(facts: {
    status: number;
    code: string;
    detail?: string;
    retryAfterS?: number | null;
    requestId?: string | null;
  }) {
    super(facts.detail ?? facts.code);
    this.name = 'MadangProblem';
    this.status = facts.status;
    this.code = facts.code;
    this.retryAfterS = facts.retryAfterS ?? null;
    this.requestId = facts.requestId ?? null;
  }
}

/** The problem that an answer tells of. */
export function problemOf(response: Response, body: unknown): MadangProblem {
  const told = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const text = (name: string) => (typeof told[name] === 'string' ? told[name] : undefined);
  const after = Number(response.headers.get('retry-after') ?? Number.NaN);
  const detail = text('detail') ?? text('title');
  return new MadangProblem({
    status: response.status,
    code: text('code') ?? `http.${response.status}`,
    retryAfterS: Number.isFinite(after) ? after : null,
    requestId: text('requestId') ?? null,
    ...(detail === undefined ? {} : { detail }),
  });
}

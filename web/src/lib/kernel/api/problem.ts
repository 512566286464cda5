/** One thing that is wrong with one field of what was sent. */
export interface ProblemField {
  /** JSON pointer (RFC 6901) into the body: `/email`. */
  pointer: string;
  code: string;
  detail: string;
}

/** What a `Problem` is made of. */
export interface ProblemFacts {
  /** HTTP status; 0 when no answer came at all. */
  status: number;
  /** Stable: `house.*` and `<app>.*` are the server's, `client.*` ours. */
  code: string;
  /** The server's own sentence, in English; shown only where we have none for its code. */
  detail?: string | undefined;
  fields?: ProblemField[];
  requestId?: string | undefined;
  /** Seconds after which a retry makes sense. */
  retryAfterS?: number | undefined;
}

/** Why a call failed: the server's problem+json (RFC 9457), or that no answer came. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly fields: ProblemField[];
  readonly requestId: string | undefined;
  readonly retryAfterS: number | undefined;

  constructor(facts: ProblemFacts) {
    super(facts.detail ?? facts.code);
    this.name = 'Problem';
    this.status = facts.status;
    this.code = facts.code;
    this.detail = facts.detail;
    this.fields = facts.fields ?? [];
    this.requestId = facts.requestId;
    this.retryAfterS = facts.retryAfterS;
  }

  /** Whether no answer came: nothing is known of what the server did. */
  get unreachable(): boolean {
    return this.status === 0;
  }

  /** Whether the same call may work later without a change. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** The problem that a refused answer tells; its body is `body`, or nothing readable. */
export function problemOf(response: Response, body: unknown): Problem {
  const told = isRecord(body) ? body : {};
  const text = (key: string) => (typeof told[key] === 'string' ? told[key] : undefined);
  const retryAfterS = Number(response.headers.get('retry-after'));
  return new Problem({
    status: response.status,
    code: text('code') ?? codeOfStatus(response.status),
    detail: text('detail') ?? text('title'),
    fields: Array.isArray(told['errors']) ? told['errors'].filter(isField) : [],
    requestId: text('requestId'),
    retryAfterS: retryAfterS > 0 ? retryAfterS : undefined,
  });
}

/** The problem that anything thrown stands for. Whatever is no problem is our own mistake. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new Problem({ status: -1, code: 'client.broken', detail });
}

/** A gateway in front of the house answers without a code: its status says enough. */
function codeOfStatus(status: number): string {
  switch (status) {
    case 401:
      return 'house.sign_in_needed';
    case 403:
      return 'house.not_allowed';
    case 404:
      return 'house.not_found';
    case 413:
      return 'house.too_large';
    case 429:
      return 'house.too_many';
    case 502:
    case 503:
    case 504:
      return 'house.not_ready';
    default:
      return 'house.broken';
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isField(value: unknown): value is ProblemField {
  return (
    isRecord(value) &&
    typeof value['pointer'] === 'string' &&
    typeof value['code'] === 'string' &&
    typeof value['detail'] === 'string'
  );
}

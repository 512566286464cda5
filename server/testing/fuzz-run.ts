import fc from 'fast-check';
import type { AnyAction } from '../kernel/action/action.ts';
import type { Answer } from './client.ts';
import { complaintAbout } from './complaints.ts';
import { fittingParts, requestOf, type Parts } from './fitting-request.ts';
import { requestsTo } from './fuzz.ts';
import { HOSTILE } from './hostile.ts';
import type { Someone, World } from './matrix-fixture.ts';
import { castIn } from './world.ts';
import { VISITORS, type Visitor } from './visitors.ts';

/** Milliseconds after which a request counts as hanging: far more than any takes, with the machine busy. */
const HANG_MS = 20_000;
/** Requests under way at once: as many as keep two processors busy, and races as likely as they are. */
const AT_ONCE = 8;
/** Requests by one cast of visitors: some of what they do ends them. */
const CAST_REQUESTS = 400;
/** Fresh things made for the requests of one action: some cost a letter, an archive or three hashes. */
const FRESH_MAX = 12;

/** What became of the requests. */
export interface Tally {
  sent: number;
  /** Answered with success. */
  done: number;
  /** By operation: how many, and how many of them with success. */
  byOperation: Map<string, { sent: number; done: number }>;
  byVisitor: Map<string, number>;
  /** What was wrong, with the request that showed it. */
  complaints: string[];
}

/**
 * Sends so many requests to the actions, spread evenly over them and over all kinds of visitors: such
 * as the schemas allow, such as they do not, and such as fit the things that are really there.
 * @param seed the same seed sends the same, as far as what exists is the same
 */
export async function fuzz(
  first: World,
  actions: AnyAction[],
  { requests, seed }: { requests: number; seed: number },
): Promise<Tally> {
  const tally: Tally = {
    sent: 0,
    done: 0,
    byOperation: new Map(),
    byVisitor: new Map(),
    complaints: [],
  };
  const each = Math.ceil(requests / actions.length);
  let world = first;
  let left = CAST_REQUESTS;
  for (const [nth, action] of actions.entries()) {
    for (let sent = 0; sent < each && tally.complaints.length === 0; sent += CAST_REQUESTS) {
      const count = Math.min(CAST_REQUESTS, each - sent);
      if (left < count) {
        world = await castIn(first);
        left = CAST_REQUESTS;
      }
      left -= count;
      await fuzzOne({ world, action, count, seed: seed + nth * 7919 + sent, tally });
    }
  }
  return tally;
}

interface Round {
  world: World;
  action: AnyAction;
  count: number;
  seed: number;
  tally: Tally;
}

/**
 * First what fits, one after another: what one does must be there for the next. Then, many at once,
 * what nearly fits, what the schemas make up, and what fits of that which is only read.
 */
async function fuzzOne({ world, action, count, seed, tally }: Round): Promise<void> {
  const { spec } = action;
  const made = fc.sample(requestsTo(action), { numRuns: count, seed });
  const hostile = fc.sample(fc.tuple(fc.constantFrom(...HOSTILE), fc.nat()), {
    numRuns: count,
    seed,
  });
  const crowd = await gather(world);
  const kept = new Map<Visitor, Asked>();
  const send = async (i: number, visitor: Visitor, asked: Asked | undefined) => {
    const who = asked?.who ?? crowd(visitor);
    const request = asked ? requestOf(spec, asked.parts) : made[i];
    if (!request) return;
    const { method = 'GET', url, headers = {}, payload } = request;
    const answer = await bounded(
      who.client.send({
        method,
        url,
        headers,
        remoteAddress: `10.${(seed >> 8) & 255}.${(i >> 8) & 255}.${i & 255}`,
        ...(payload === undefined ? {} : { payload }),
      }),
    );
    note(tally, spec.operation, visitor, answer);
    const complaint = answer === null ? 'never answered' : complaintAbout(answer);
    if (complaint === null) return;
    const shown = JSON.stringify(payload)?.slice(0, 500) ?? '';
    tally.complaints.push(`${method} ${url.slice(0, 300)} ${shown}: ${complaint}`);
  };
  const fresh = Math.min(FRESH_MAX, Math.floor(count / 4));
  for (let i = 0; i < fresh && tally.complaints.length === 0; i++) {
    const visitor = VISITORS[i % VISITORS.length] as Visitor;
    const asked = await ask(world, spec, await world.visit(visitor));
    if (asked) kept.set(visitor, asked);
    await send(i, visitor, asked);
  }
  let next = fresh;
  const sendSome = async () => {
    for (let i = next++; i < count && tally.complaints.length === 0; i = next++) {
      const visitor = VISITORS[(i >> 1) % VISITORS.length] as Visitor;
      const known = kept.get(visitor);
      const fits = spec.method === 'GET' && i % 4 === 1;
      const bent = known && { ...known, parts: bentBy(known.parts, hostile[i]) };
      await send(i, visitor, i % 2 === 0 ? undefined : fits ? known : bent);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendSome));
}

/** Who asks, and for what. */
interface Asked {
  who: Someone;
  parts: Parts;
}

/** What fits; nothing where no more of it can be made: some things there are only once. */
async function ask(
  world: World,
  spec: AnyAction['spec'],
  who: Someone,
): Promise<Asked | undefined> {
  const parts = await fittingParts(world, spec, who).catch(() => undefined);
  return parts && { who, parts };
}

/** One visitor of each kind, who lasts as long as nothing ends them: then they are nobody, which is a role too. */
async function gather(world: World): Promise<(visitor: Visitor) => Someone> {
  const crowd = new Map<string, Someone>();
  for (const visitor of VISITORS) crowd.set(visitor, await world.visit(visitor));
  return (visitor) => crowd.get(visitor) as Someone;
}

/** The parts with one of their values replaced by a hostile one. */
function bentBy(parts: Parts, bend: [unknown, number] | undefined): Parts {
  if (bend === undefined) return parts;
  const [value, at] = bend;
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed();
  const part = encodeURIComponent(text) || '%20';
  const { params, query, body = {} } = parts;
  const bent = [
    ...Object.keys(params).map((name) => ({ ...parts, params: { ...params, [name]: part } })),
    ...Object.keys(query).map((name) => ({ ...parts, query: { ...query, [name]: text } })),
    ...Object.keys(body).map((name) => ({ ...parts, body: { ...body, [name]: value } })),
  ];
  return bent[at % Math.max(1, bent.length)] ?? parts;
}

/** The answer, or null when none came. */
async function bounded(answer: Promise<Answer>): Promise<Answer | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), HANG_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function note(tally: Tally, operation: string, visitor: string, answer: Answer | null): void {
  const isDone = answer !== null && answer.status < 400;
  const known = tally.byOperation.get(operation) ?? { sent: 0, done: 0 };
  tally.sent += 1;
  tally.done += isDone ? 1 : 0;
  tally.byOperation.set(operation, { sent: known.sent + 1, done: known.done + (isDone ? 1 : 0) });
  tally.byVisitor.set(visitor, (tally.byVisitor.get(visitor) ?? 0) + 1);
}

import type { Core } from '../core.ts';
import type { Order, Orderly } from '../hub.ts';
import { Calls } from './calls.ts';
import type * as pb from './edge-pb.js';
import { Places } from './places.ts';
import { LineKeeper, type CoreReach } from './line-keeper.ts';
import { readOrder, readSeat, writeCaller, writeSeat } from './translate.ts';
import { TopicsWatched } from './topics-watched.ts';

/** The core as an edge asks it. */
export interface EdgeCore extends Core {
  /** Whether a core is there now. */
  isReady(): boolean;
  count(): EdgeCoreCount;
}

/** What an edge has under way, and what became of its streams. */
export interface EdgeCoreCount {
  calls: number;
  asked: number;
  refused: number;
  watches: number;
  /** Streams that were opened. */
  opened: number;
  frames: number;
  batches: number;
  waiting: number;
}

/** Opens the line from an edge to its core; it comes back by itself whenever it breaks. */
export function openEdgeCore(reach: CoreReach): EdgeCore {
  const orderlies: Orderly[] = [];
  const calls = new Calls();
  const asked = asking(calls);
  const places = new Places(asked);
  const topics = new TopicsWatched(async (watch, after) => {
    const question = { case: 'since', value: { watch, after: BigInt(after) } } as const;
    return expected(await calls.ask(question, { mayRepeat: true, chars: 0 }), 'missed');
  });
  const keeper = new LineKeeper(reach, {
    welcome(line) {
      topics.attach(line);
      calls.attach(line);
      if (keeper.opened > 1) void places.takeAgain();
      // What was ordered while there was no stream was not heard.
      if (keeper.opened > 1) give(orderlies, 'missed');
    },
    leaving(line) {
      topics.leave(line);
      calls.leave(line);
    },
    gone(line) {
      topics.detach(line);
      calls.detach(line);
    },
    heard(line, frame) {
      if (frame.case === 'answer') calls.answered(line, frame.value);
      else if (frame.case === 'said') topics.said(line, frame.value);
      else if (frame.case === 'watched') topics.watched(line, frame.value);
      else if (frame.case === 'hinted') topics.hinted(line, frame.value);
      else if (frame.case === 'gap') topics.gap(line, frame.value);
      else if (frame.case === 'order') give(orderlies, readOrder(frame.value));
    },
  });
  return {
    ...asked,
    attend: (seat, topic, line) => places.attend(seat, topic, line),
    depart: (topic, line) => places.depart(topic, line),
    watch: (topic, watcher) => topics.watch(topic, watcher),
    obey: (orderly) => void orderlies.push(orderly),
    isReady: () => keeper.isReady,
    count: () => ({
      calls: calls.size,
      ...calls.counts,
      watches: topics.size,
      opened: keeper.opened,
      ...keeper.count(),
    }),
    close() {
      keeper.close();
      calls.close();
      topics.close();
    },
  };
}

/** The questions of the port, as calls. */
function asking(
  calls: Calls,
): Pick<Core, 'greet' | 'holds' | 'admit' | 'run' | 'hint' | 'attend' | 'depart'> {
  const once = (chars: number) => ({ mayRepeat: false, chars });
  const again = { mayRepeat: true, chars: 0 };
  return {
    async greet(ticket, caller) {
      const value = { caller: writeCaller(caller), ...(ticket === undefined ? {} : { ticket }) };
      const seat = expected(await calls.ask({ case: 'greet', value }, once(0)), 'seat');
      return { ...readSeat(seat), caller };
    },
    async holds(seat) {
      const value = { seat: writeSeat(seat) };
      return expected(await calls.ask({ case: 'holds', value }, again), 'holds');
    },
    async admit(seat, topic) {
      const value = { seat: writeSeat(seat), topic };
      const { presence } = expected(await calls.ask({ case: 'admit', value }, again), 'admission');
      return { presence };
    },
    async run(seat, { operation, input }) {
      const text = JSON.stringify(input ?? null);
      const value = { seat: writeSeat(seat), operation, input: text };
      return expected(await calls.ask({ case: 'run', value }, once(text.length)), 'output');
    },
    async hint(seat, topic, body) {
      const text = JSON.stringify(body ?? null);
      const value = { seat: writeSeat(seat), topic, body: text };
      await calls.ask({ case: 'hint', value }, once(text.length));
    },
    async attend(seat, topic, line) {
      const value = { seat: writeSeat(seat), topic, line };
      return expected(await calls.ask({ case: 'attend', value }, again), 'people').ids;
    },
    async depart(topic, line) {
      await calls.ask({ case: 'depart', value: { topic, line } }, again);
    },
  };
}

/** What an outcome of each kind holds. */
type Held<C> = Extract<pb.Answer['outcome'], { case: C }> extends { value: infer V } ? V : never;

/** @throws Error when the core answered another question */
function expected<C extends NonNullable<pb.Answer['outcome']['case']>>(
  outcome: pb.Answer['outcome'],
  wanted: C,
): Held<C> {
  if (outcome.case !== wanted) {
    throw new Error(`the core answered ${outcome.case ?? 'nothing'} where ${wanted} was asked`);
  }
  return outcome.value as Held<C>;
}

function give(orderlies: Orderly[], order: Order | 'missed' | null): void {
  for (const one of orderlies) {
    if (order === 'missed') one.missed();
    else if (order !== null) one.carryOut(order);
  }
}

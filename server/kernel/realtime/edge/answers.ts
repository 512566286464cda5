import type { MessageInitShape } from '@bufbuild/protobuf';
import { unreadable } from '../../faults/catalogue.ts';
import type { Core } from '../core.ts';
import type { EdgeWatches } from './edge-watches.ts';
import type * as pb from './edge-pb.js';
import type { PlacesHeld } from './places-held.ts';
import { readCaller, readSeat, writeMissed, writeSeat } from './translate.ts';

type Outcome = NonNullable<MessageInitShape<typeof pb.AnswerSchema>['outcome']>;

/** Answers the questions of an edge. */
export class AnswersOf {
  readonly #core: Core;
  readonly #watches: EdgeWatches;
  readonly #places: PlacesHeld;

  constructor(core: Core, watches: EdgeWatches, places: PlacesHeld) {
    this.#core = core;
    this.#places = places;
    this.#watches = watches;
  }

  /** The edge is gone. */
  close(): void {
    this.#places.release(this);
  }

  /** The answer, and the characters of its texts. Throws the fault that is told instead. */
  async to(question: pb.Call['question']): Promise<{ outcome: Outcome; chars: number }> {
    const core = this.#core;
    switch (question.case) {
      case 'greet': {
        const { ticket, caller } = question.value;
        const seat = await core.greet(ticket, readCaller(caller));
        return said({ case: 'seat', value: writeSeat(seat) });
      }
      case 'holds':
        return said({ case: 'holds', value: await core.holds(readSeat(question.value.seat)) });
      case 'admit': {
        const { seat, topic } = question.value;
        return said({ case: 'admission', value: await core.admit(readSeat(seat), topic) });
      }
      case 'since': {
        const { watch, after } = question.value;
        const missed = await this.#watches.since(watch, Number(after));
        return said({ case: 'missed', value: writeMissed(missed) }, charsOf(missed));
      }
      case 'run': {
        const { seat, operation, input } = question.value;
        const command = { operation, input: readJson(input) };
        const output = await core.run(readSeat(seat), command);
        return said({ case: 'output', value: output }, output.length);
      }
      case 'hint': {
        const { seat, topic, body } = question.value;
        await core.hint(readSeat(seat), topic, readJson(body));
        return DONE;
      }
      case 'attend': {
        const { seat, topic, line } = question.value;
        const ids = await core.attend(readSeat(seat), topic, line);
        this.#places.take(this, topic, line);
        return said({ case: 'people', value: { ids } }, ids.length * 40);
      }
      case 'depart': {
        const { topic, line } = question.value;
        this.#places.give(topic, line);
        await core.depart(topic, line);
        return DONE;
      }
      default:
        throw unreadable({ detail: 'This question is unknown here.' });
    }
  }
}

const DONE = said({ case: 'done', value: {} });

function said(outcome: Outcome, chars = 0): { outcome: Outcome; chars: number } {
  return { outcome, chars };
}

function charsOf(missed: { text: string }[] | null): number {
  return (missed ?? []).reduce((sum, { text }) => sum + text.length, 0);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable({ detail: 'An input is not JSON.' });
  }
}

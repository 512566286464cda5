import fc from 'fast-check';
import type { AnyAction } from '../kernel/action/action.ts';
import type { AnyChannel } from '../kernel/realtime/channel.ts';
import { FRAME_BYTES_MAX } from '../kernel/realtime/limits.ts';
import { bent, hostile, type Schema } from './fuzz-values.ts';

/** One frame of the fuzzer. */
export interface FuzzedFrame {
  data: string | Buffer;
  /** What must come of it: an answer and no more, or the end of the line with this code. */
  ends: null | 4400 | 1009;
}

/** What frames are made for. */
export interface Speech {
  channels: readonly AnyChannel[];
  actions: readonly AnyAction[];
  /** Values that parameters of topics really have. */
  known: readonly string[];
}

const asked = (value: object): FuzzedFrame => ({ data: JSON.stringify(value), ends: null });
const wrong = (data: string | Buffer): FuzzedFrame => ({ data, ends: 4400 });

/** Topics of all channels, with parameters that are and such as should not be. */
function topics({ channels, known }: Speech): fc.Arbitrary<string> {
  const value = fc.oneof(
    { arbitrary: fc.constantFrom(...known), weight: 3 },
    { arbitrary: fc.uuid(), weight: 1 },
    { arbitrary: hostile.map(textOf), weight: 3 },
  );
  return fc
    .tuple(
      fc.constantFrom(...channels.map(({ topic }) => topic)),
      fc.array(value, { minLength: 4, maxLength: 4 }),
    )
    .map(([pattern, values]) => {
      let i = 0;
      return pattern.replace(/:\w+/g, () => values[i++ % values.length] ?? '').slice(0, 200);
    })
    .filter((topic) => topic !== '');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const after = fc.constantFrom(undefined, 0, 1, 17, 2 ** 50, Number.MAX_SAFE_INTEGER);

/** Frames that are of the protocol, whatever they ask. */
function proper(speech: Speech): fc.Arbitrary<FuzzedFrame> {
  const topic = topics(speech);
  const join = fc
    .tuple(topic, after)
    .map(([name, from]) =>
      asked({ t: 'join', topic: name, ...(from === undefined ? {} : { after: from }) }),
    );
  const body = fc.oneof(hostile, fc.constant({ typing: true }), fc.jsonValue());
  return fc.oneof(
    { arbitrary: join, weight: 5 },
    { arbitrary: topic.map((name) => asked({ t: 'leave', topic: name })), weight: 1 },
    { arbitrary: fc.tuple(topic, body).map(hint), weight: 2 },
    { arbitrary: doing(speech), weight: 5 },
    { arbitrary: fc.constant(asked({ t: 'beat' })), weight: 1 },
  );
}

/** A hint whose body JSON cannot say is left out: then it is no hint. */
function hint([topic, body]: [string, unknown]): FuzzedFrame {
  return asked({ t: 'hint', topic, body: body === undefined ? null : body });
}

let ids = 0;

/** An operation of the socket with an input that fits, nearly fits or does not; or of another name. */
function doing({ actions, known }: Speech): fc.Arbitrary<FuzzedFrame> {
  const named = actions.map(({ spec }) =>
    fc
      .tuple(bent(flatSchema(spec)), fc.boolean(), fc.constantFrom(...known))
      .map(([input, isReal, id]) => ({
        operation: spec.operation,
        input: isReal ? ofWhatIsThere(input, id) : input,
      })),
  );
  const strange = fc.record({
    operation: fc.constantFrom(...STRANGE),
    input: fc.oneof(hostile, fc.jsonValue()),
  });
  return fc
    .oneof({ arbitrary: fc.oneof(...named), weight: 4 }, { arbitrary: strange, weight: 1 })
    .map(({ operation, input }) =>
      asked({ t: 'do', id: `f${++ids}`, operation, input: input ?? null }),
    )
    .filter(({ data }) => Buffer.byteLength(data) <= FRAME_BYTES_MAX);
}

/** Operations that the socket does not have. */
const STRANGE = [
  'constructor',
  '__proto__',
  'toString',
  'house.tickets.openTicket',
  'identity.roles.assignRole',
  'a.b.c',
];

/** The input, about a room that is there. */
function ofWhatIsThere(input: Record<string, unknown>, id: string): Record<string, unknown> {
  return 'roomId' in input ? { ...input, roomId: id } : input;
}

/** Path, query and body in one. */
function flatSchema({ params, query, body }: AnyAction['spec']): Schema {
  const parts = [params, query, body] as (Schema | undefined)[];
  return {
    type: 'object',
    properties: Object.assign({}, ...parts.map((part) => part?.properties ?? {})) as Record<
      string,
      Schema
    >,
    required: parts.flatMap((part) => part?.required ?? []),
  };
}

/** What is no frame, or not its turn: it ends the line. */
const improper: fc.Arbitrary<FuzzedFrame> = fc.oneof(
  fc
    .constantFrom(
      '',
      ' ',
      '{',
      'null',
      'true',
      '0',
      '"beat"',
      '[]',
      '[{"t":"beat"}]',
      '{}',
      '{"t":null}',
      '{"t":["beat"]}',
      '{"t":"BEAT"}',
      '{"t":"said","topic":"a","seq":1,"body":1}',
      '{"t":"__proto__"}',
      '{"t":"constructor"}',
      '{"__proto__":{"t":"beat"}}',
      '{"t":"hello"}',
      '{"t":"hello","ticket":{}}',
      '{"t":"join"}',
      '{"t":"join","topic":""}',
      '{"t":"join","topic":["a"]}',
      '{"t":"join","topic":"a","after":-1}',
      '{"t":"join","topic":"a","after":1.5}',
      '{"t":"join","topic":"a","after":1e300}',
      '{"t":"join","topic":"a","after":"1"}',
      '{"t":"do"}',
      '{"t":"do","id":1,"operation":"a"}',
      `{"t":"do","id":"${'i'.repeat(65)}","operation":"a","input":{}}`,
      `{"t":"join","topic":"${'a'.repeat(201)}"}`,
      `${'['.repeat(8_000)}${']'.repeat(8_000)}`,
      `{"t":"beat"}{"t":"beat"}`,
      '{"t":"beat",}',
      "{'t':'beat'}",
      '\ufeff{"t":"beat"}',
    )
    .map(wrong),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => wrong(Buffer.from(bytes))),
  fc.constant(wrong(Buffer.from('{"t":"beat"}'))),
);

/** What is larger than a frame may be. */
const giant: fc.Arbitrary<FuzzedFrame> = fc
  .integer({ min: 1, max: 50_000 })
  .map((more) => ({ data: 'a'.repeat(FRAME_BYTES_MAX + more), ends: 1009 }));

/** What one client says after it was greeted; what ends the line comes last. */
export function speeches(speech: Speech): fc.Arbitrary<FuzzedFrame[]> {
  const last = fc.oneof(
    { arbitrary: fc.constant([]), weight: 3 },
    { arbitrary: improper.map((frame) => [frame]), weight: 3 },
    { arbitrary: giant.map((frame) => [frame]), weight: 1 },
  );
  return fc
    .tuple(fc.array(proper(speech), { minLength: 5, maxLength: 40, size: 'max' }), last)
    .map(([frames, end]) => [...frames, ...end]);
}

/** What is said instead of hello: everything but that. */
export const rudeBeginnings: fc.Arbitrary<FuzzedFrame> = fc.oneof(
  improper.filter(({ data }) => data.toString() !== '{"t":"hello"}'),
  giant,
  fc.constantFrom(
    wrong('{"t":"beat"}'),
    wrong('{"t":"join","topic":"a/b"}'),
    wrong('{"t":"do","id":"1","operation":"a.b.c","input":{}}'),
  ),
);

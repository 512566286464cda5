import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrame, saidText } from './protocol.ts';

test('whatever is sent, a frame is read or it is none', () => {
  const near = fc.record(
    {
      t: fc.oneof(fc.constantFrom('hello', 'join', 'leave', 'beat', '__proto__'), fc.anything()),
      topic: fc.oneof(fc.string(), fc.anything()),
      after: fc.oneof(fc.double(), fc.bigInt().map(Number), fc.anything()),
      ticket: fc.oneof(fc.string(), fc.anything()),
    },
    { requiredKeys: [] },
  );
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    near.map(
      (frame) =>
        JSON.stringify(frame, (_key, value) =>
          typeof value === 'bigint' ? 1 : (value as unknown),
        ) ?? '',
    ),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const frame = readFrame(text);
      if (frame === null) return;
      const given = JSON.parse(text) as Record<string, unknown>;
      expect(given).toMatchObject(frame);
      if ('topic' in frame) expect(frame.topic.length).toBeGreaterThan(0);
      if ('after' in frame) expect(Number.isSafeInteger(frame.after)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('what is said is JSON, whatever its topic and body', () => {
  fc.assert(
    fc.property(fc.string(), fc.json(), fc.nat(), (topic, text, seq) => {
      expect(JSON.parse(saidText({ topic, seq, text }))).toEqual({
        t: 'said',
        topic,
        seq,
        body: JSON.parse(text) as unknown,
      });
    }),
  );
});

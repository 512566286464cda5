import { expect, test } from 'vitest';
import { watchTopic } from './live-topic.ts';

class Line extends EventTarget {
  readonly address: string;
  closed = false;
  constructor(address: string) {
    super();
    this.address = address;
  }
  close() {
    this.closed = true;
  }
  say(data: unknown) {
    this.dispatchEvent(new MessageEvent('said', { data: JSON.stringify(data) }));
  }
}

function watch() {
  const lines: Line[] = [];
  const delays: number[] = [];
  const heard: string[] = [];
  let next = () => {};
  const stop = watchTopic(
    'rhythm/scoreboard/moon_0/easy',
    {
      onSaid: (body) => heard.push(JSON.stringify(body)),
      onOpen: (again) => heard.push(again ? 'open again' : 'open'),
      onLost: () => heard.push('lost'),
    },
    {
      open: (address) => {
        const line = new Line(address);
        lines.push(line);
        return line;
      },
      later: (task, delayMs) => {
        delays.push(delayMs);
        next = task;
        return () => {
          next = () => {};
        };
      },
      random: () => 1,
    },
  );
  return { lines, delays, heard, stop, wait: () => next() };
}

test('a topic is heard, and what is not of the topic is not', () => {
  const { lines, heard } = watch();
  expect(lines[0]?.address).toBe('/api/live?topic=rhythm%2Fscoreboard%2Fmoon_0%2Feasy');
  lines[0]?.dispatchEvent(new Event('open'));
  lines[0]?.say({ topic: 'rhythm/scoreboard/moon_0/easy', seq: 4, body: { kind: 'moved' } });
  lines[0]?.say({ topic: 'another', seq: 5, body: { kind: 'moved' } });
  lines[0]?.dispatchEvent(new MessageEvent('said', { data: 'not json' }));
  expect(heard).toEqual(['open', '{"kind":"moved"}']);
});

test('a lost line is taken up again, later each time', () => {
  const { lines, heard, delays, wait } = watch();
  lines[0]?.dispatchEvent(new Event('open'));
  lines[0]?.dispatchEvent(new Event('error'));
  wait();
  lines[1]?.dispatchEvent(new Event('error'));
  wait();
  lines[2]?.dispatchEvent(new Event('open'));
  lines[2]?.dispatchEvent(new Event('error'));
  expect(delays).toEqual([1000, 2000, 1000]);
  expect(lines.slice(0, 3).every((line) => line.closed)).toBe(true);
  expect(heard).toEqual(['open', 'lost', 'lost', 'open again', 'lost']);
});

test('who has left is not called back', () => {
  const { lines, stop, wait } = watch();
  lines[0]?.dispatchEvent(new Event('error'));
  stop();
  wait();
  expect(lines).toHaveLength(1);
  expect(lines[0]?.closed).toBe(true);
});

import { expect, test } from 'vitest';
import { Announcer, GATHER_MS, QUIET_MS, type Heard } from './announcer.ts';

/** An announcer with a clock that goes when it is told to. */
function listen() {
  let nowMs = 0;
  const due: { atMs: number; run: () => void }[] = [];
  const said: Heard[] = [];
  const announcer = new Announcer({
    say: (heard) => said.push(heard),
    nowMs: () => nowMs,
    later(run, ms) {
      const timer = { atMs: nowMs + ms, run };
      due.push(timer);
      return () => void due.splice(due.indexOf(timer), 1);
    },
  });
  const pass = (ms: number) => {
    nowMs += ms;
    for (const timer of due.splice(0).filter((one) => one.atMs <= nowMs || !due.push(one)))
      timer.run();
  };
  return { announcer, said, pass };
}

test('one message is told with its words', () => {
  const { announcer, said, pass } = listen();
  announcer.hear('Bea', 'hello');
  expect(said).toEqual([]);
  pass(GATHER_MS);
  expect(said).toEqual([{ names: ['Bea'], count: 1, text: 'hello' }]);
});

test('many are told in one sentence, and no second one follows within five seconds', () => {
  const { announcer, said, pass } = listen();
  announcer.hear('Bea', '1');
  pass(GATHER_MS);
  for (const name of ['Cho', 'Bea', 'Cho']) announcer.hear(name, name);
  pass(GATHER_MS);
  expect(said.length).toBe(1);
  pass(QUIET_MS);
  expect(said[1]).toEqual({ names: ['Cho', 'Bea'], count: 3, text: 'Cho' });
});

test('fifty a second for a minute are a dozen sentences', () => {
  const { announcer, said, pass } = listen();
  for (let at = 0; at < 3000; at++) {
    announcer.hear(`p${at % 50}`, 'x');
    pass(20);
  }
  expect(said.length).toBeLessThanOrEqual(13);
  expect(said.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(2700);
});

test('who leaves the room hears nothing of it any more', () => {
  const { announcer, said, pass } = listen();
  announcer.hear('Bea', 'hello');
  announcer.hush();
  pass(QUIET_MS);
  expect(said).toEqual([]);
});

import { expect, test, vi } from 'vitest';
import { HubTopic, type KeptSource } from './hub-topic.ts';
import { EARLY_MAX, KEPT_SAID, LATE_MS } from './limits.ts';

/** A topic that a table counts: rows with the number at which each was said last. */
function table() {
  const rows = new Map<string, number>();
  let seq = 0;
  let reads = 0;
  let broken = false;
  const source: KeptSource = {
    position: async () => seq,
    async since(after, limit) {
      reads++;
      if (broken) throw new Error('the table is away');
      return [...rows]
        .filter(([, at]) => at > after)
        .toSorted(([, one], [, other]) => one - other)
        .slice(0, limit)
        .map(([name, at]) => ({ topic: 'a', seq: at, text: JSON.stringify(name) }));
    },
  };
  return {
    source,
    reads: () => reads,
    break: (is: boolean) => void (broken = is),
    /** Writes a row; gives what a node says of it. */
    write(name: string) {
      rows.set(name, ++seq);
      return { topic: 'a', seq, text: JSON.stringify(name) };
    },
    /** Counts on, and leaves nothing that stands. */
    remove(name: string) {
      rows.delete(name);
      return { topic: 'a', seq: ++seq, text: 'null' };
    },
  };
}

async function watched(source: KeptSource) {
  const topic = new HubTopic(source);
  const heard: unknown[] = [];
  topic.watchers.add({
    said: ({ seq, after, text }) =>
      heard.push([seq, JSON.parse(text), ...(after === undefined ? [] : [after])]),
    hinted: () => undefined,
    gap: () => heard.push('gap'),
  });
  await topic.place(17);
  return { topic, heard };
}

test('its place is that of the table, whatever the fan-out says', async () => {
  const { write, source } = table();
  write('one');
  const { topic } = await watched(source);
  expect(topic.seq).toBe(1);
});

test('what two nodes say in the wrong order is told in the right one, once', async () => {
  const { write, source, reads } = table();
  const { topic, heard } = await watched(source);
  const [one, two, three] = [write('one'), write('two'), write('three')];
  topic.hear(two);
  topic.hear(three);
  topic.hear(two);
  expect(heard).toEqual([]);
  topic.hear(one);
  topic.hear(two);
  expect(heard).toEqual([
    [1, 'one'],
    [2, 'two'],
    [3, 'three'],
  ]);
  expect(reads()).toBe(0);
});

test('what is not heard at all is read from the table, after a moment', async () => {
  vi.useFakeTimers();
  try {
    const { write, source } = table();
    const { topic, heard } = await watched(source);
    write('lost');
    topic.hear(write('two'));
    await vi.advanceTimersByTimeAsync(LATE_MS - 1);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(heard).toEqual([
      [1, 'lost', 0],
      [2, 'two', 1],
    ]);
    topic.hear(write('three'));
    expect(heard.at(-1)).toEqual([3, 'three']);
  } finally {
    vi.useRealTimers();
  }
});

test('what was said anew meanwhile is told at its last number, and the chain has no hole', async () => {
  const { write, remove, source } = table();
  write('one');
  write('two');
  write('one');
  const { topic } = await watched(source);
  expect(await topic.since(0)).toEqual([
    { topic: 'a', seq: 2, after: 0, text: '"two"' },
    { topic: 'a', seq: 3, after: 2, text: '"one"' },
  ]);
  topic.hear(remove('two'));
  expect(await topic.since(0)).toEqual([{ topic: 'a', seq: 3, after: 0, text: '"one"' }]);
  expect(await topic.since(3)).toHaveLength(1);
});

test('whoever was away for long is told of a gap; who heard more than this node, of nothing', async () => {
  const { write, source } = table();
  for (let i = 0; i <= KEPT_SAID; i++) write(`${i}`);
  const { topic } = await watched(source);
  expect(await topic.since(0)).toBeNull();
  expect(await topic.since(1)).toHaveLength(KEPT_SAID);
  write('said on another node');
  expect(await topic.since(KEPT_SAID + 2)).toEqual([]);
  expect(await topic.since(KEPT_SAID + 3)).toBeNull();
});

test('while the table is away it is a gap, and it goes on when the table is there', async () => {
  vi.useFakeTimers();
  try {
    const { write, source, break: breakTable } = table();
    const { topic, heard } = await watched(source);
    breakTable(true);
    write('lost');
    topic.hear(write('two'));
    await vi.advanceTimersByTimeAsync(LATE_MS);
    expect(heard).toEqual(['gap']);
    breakTable(false);
    topic.hear(write('three'));
    await vi.advanceTimersByTimeAsync(LATE_MS);
    expect(heard.slice(1).map((each) => (each as unknown[])[1])).toEqual(['lost', 'two', 'three']);
  } finally {
    vi.useRealTimers();
  }
});

test('a flood that came early is not kept for ever', async () => {
  vi.useFakeTimers();
  try {
    const { write, source } = table();
    const { topic, heard } = await watched(source);
    write('lost');
    for (let i = 0; i <= EARLY_MAX; i++) topic.hear(write(`${i}`));
    await vi.advanceTimersByTimeAsync(LATE_MS);
    expect(heard).toContain('gap');
    expect(topic.seq).toBe(EARLY_MAX + 2);
    topic.hear(write('next'));
    expect(heard.at(-1)).toEqual([EARLY_MAX + 3, 'next']);
  } finally {
    vi.useRealTimers();
  }
});

test('when the line to other nodes was broken, what was missed is read and told', async () => {
  const { write, source } = table();
  const { topic, heard } = await watched(source);
  topic.hear(write('one'));
  write('two');
  await topic.catchUp();
  expect(heard).toEqual([
    [1, 'one'],
    [2, 'two', 1],
  ]);
});

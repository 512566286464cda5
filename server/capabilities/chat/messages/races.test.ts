import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { draft, openGroup, openPair, said } from '../../../testing/talk.ts';

let madang: Madang;
let second: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
  second = await openMadang({
    apps: [],
    databaseUrl: madang.databaseUrl,
    clock: madang.clock,
  });
});
afterAll(async () => {
  await second.close();
  await madang.close();
});

const pathOf = ({ id }: { id: string }) => `/api/chat/messages/${id}`;
const onSecond = ({ accessToken }: TestPerson) => second.bearer(accessToken);

test('50 people who send at once on two nodes: the numbers are dense, nothing is lost or doubled', async () => {
  const { room, owner, others } = await openGroup(madang, 49);
  const people = [owner, ...others];
  const answers = await Promise.all(
    people.flatMap((person, i) =>
      [0, 1, 2, 3].map((n) =>
        (n % 2 ? onSecond(person) : person).post(pathOf(room), draft(`${i} ${n}`)),
      ),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  const seqs = answers.map(({ body }) => body.seq as number).toSorted((a, b) => a - b);
  expect(seqs).toEqual(Array.from({ length: 200 }, (_, i) => i + 2));
  const first = await owner.get(`${pathOf(room)}?after=1&limit=100`);
  const rest = await owner.get(`${pathOf(room)}?after=101&limit=100`);
  const items = [...first.body.items, ...rest.body.items] as { id: string }[];
  expect(items).toEqual(
    answers.map(({ body }) => body).toSorted((a: { seq: number }, b) => a.seq - b.seq),
  );
});

test('the same message sent again at once, on two nodes, is stored once and answered the same', async () => {
  const { room, owner } = await openGroup(madang, 1);
  const message = draft('한 번만');
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      (i % 2 ? onSecond(owner) : owner).post(pathOf(room), message),
    ),
  );
  for (const answer of answers)
    expect(answer).toMatchObject({ status: 201, body: answers[0]?.body });
  expect(await said(owner, room.id)).toEqual(['한 번만']);
});

test('whoever leaves while they send: what is acknowledged is there, and nothing after the leaving', async () => {
  for (let round = 0; round < 6; round++) {
    const { room, owner, others } = await openGroup(madang, 1);
    const [other] = others as [TestPerson];
    const sending = Array.from({ length: 10 }, (_, i) =>
      (i % 2 ? onSecond(other) : other).post(pathOf(room), draft(`${i}`)),
    );
    const leaving = other.delete(`/api/chat/rooms/${room.id}/members/${other.id}`);
    const answers = await Promise.all(sending);
    expect((await leaving).status).toBe(204);
    const stored = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status === 404);
    expect(stored.length + refused.length).toBe(10);
    const { body } = await owner.get(pathOf(room));
    const items = body.items as { kind: string; seq: number; sender: { id: string } }[];
    const went = items.find(({ kind }) => kind === 'went')?.seq ?? 0;
    const theirs = items.filter(({ kind, sender }) => kind === 'text' && sender.id === other.id);
    expect(theirs.map(({ seq }) => seq).toSorted()).toEqual(
      stored.map((answer) => answer.body.seq as number).toSorted(),
    );
    for (const { seq } of theirs) expect(seq).toBeLessThan(went);
    expect((await other.post(pathOf(room), draft('too late'))).status).toBe(404);
  }
});

test('one message, changed by several at once, has the change with the highest number', async () => {
  const { room, owner, others } = await openGroup(madang, 9);
  const { body: message } = await owner.post(pathOf(room), draft('어때요?'));
  const path = `${pathOf(room)}/${message.id}`;
  const answers = await Promise.all([
    owner.patch(path, { text: '어땠어요?' }),
    ...others.map((other) => other.put(`${path}/reactions/${encodeURIComponent('👍')}`)),
  ]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const numbers = answers.map(({ body }) => body.changedSeq as number).toSorted((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 10 }, (_, i) => message.seq + 1 + i));
  const [now] = (await owner.get(`${pathOf(room)}?after=${message.seq - 1}`)).body.items;
  expect(now).toMatchObject({
    text: '어땠어요?',
    changedSeq: message.seq + 10,
    reactions: [{ emoji: '👍', count: 9 }],
  });
});

test('reading on two devices at once never goes back', async () => {
  const [one, other] = [await madang.person(), await madang.person()];
  const room = await openPair(one, other);
  for (let i = 0; i < 20; i++) await one.post(pathOf(room), draft(`${i}`));
  const marks = [3, 20, 7, 1, 12, 19];
  await Promise.all(
    marks.map((seq, i) => (i % 2 ? onSecond(other) : other).put(`${pathOf(room)}/read`, { seq })),
  );
  const { body } = await one.get(`${pathOf(room)}/reads`);
  expect(body.items).toEqual([{ personId: other.id, seq: 20, at: expect.any(String) }]);
});

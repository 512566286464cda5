import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { draft, openGroup } from '../../../testing/talk.ts';

let first: Madang;
let second: Madang;
beforeAll(async () => {
  first = await openMadang({ apps: [] });
  const { databaseUrl, clock } = first;
  second = await openMadang({ apps: [], databaseUrl, clock });
});
afterAll(async () => {
  await second.close();
  await first.close();
});

const PEOPLE = 3;

/** What somebody does, by one of two nodes; to a message of `at` of those that are there. */
interface Deed {
  who: number;
  isOnSecond: boolean;
  what: 'send' | 'again' | 'reply' | 'edit' | 'delete' | 'react' | 'read' | 'rename';
  at: number;
}

const deed: fc.Arbitrary<Deed> = fc.record({
  who: fc.nat(PEOPLE - 1),
  isOnSecond: fc.boolean(),
  what: fc.constantFrom(
    ...(['send', 'send', 'send', 'again', 'reply', 'edit', 'delete', 'react'] as const),
    ...(['read', 'rename'] as const),
  ),
  at: fc.nat(30),
});
/** One after another; all of one is done at once. */
const batches = fc.array(fc.array(deed, { minLength: 1, maxLength: 12 }), {
  minLength: 1,
  maxLength: 5,
});

interface Message {
  id: string;
  seq: number;
  changedSeq: number;
  text: string;
}

/** A message as it was answered, by whom it was sent and in which batch. */
interface Sent extends Message {
  who: number;
  batch: number;
}

/** A room in which things are done, and all numbers that answers named. */
class Stage {
  readonly sent: Sent[] = [];
  readonly numbers = new Set<number>();
  readonly #people: TestPerson[];
  readonly #id: string;

  constructor(people: TestPerson[], id: string) {
    this.#people = people;
    this.#id = id;
  }

  /** Does it; what there is nothing to do to is left. */
  async act({ who, isOnSecond, what, at }: Deed, batch: number): Promise<void> {
    const person = this.#people[who] as TestPerson;
    const by = isOnSecond ? second.bearer(person.accessToken) : person;
    const path = `/api/chat/messages/${this.#id}`;
    const own = this.sent.filter((each) => each.who === who && each.batch < batch);
    const mine = own[at % own.length];
    const known = this.sent.filter((each) => each.batch < batch);
    const any = known[at % known.length];
    if (what === 'rename') {
      const owner = this.#people[0] as TestPerson;
      await owner.patch(`/api/chat/rooms/${this.#id}`, { title: `${batch} ${at}` });
    } else if (what === 'send' || (what === 'reply' && any)) {
      const more = what === 'reply' && any ? { replyTo: any.id } : {};
      const { status, body } = await by.post(path, draft(`${batch} ${at}`, more));
      expect(status).toBe(201);
      this.sent.push({ ...(body as Message), who, batch });
      this.numbers.add(body.seq);
    } else if (what === 'again' && mine) {
      const { body } = await by.post(path, { id: mine.id, text: mine.text });
      if (body.seq !== undefined) expect(body.seq).toBe(mine.seq);
    } else if (what === 'edit' && mine) {
      this.#note(await by.patch(`${path}/${mine.id}`, { text: `${batch} ${at}!` }));
    } else if (what === 'delete' && mine) {
      this.#note(await by.delete(`${path}/${mine.id}`));
    } else if (what === 'react' && any) {
      this.#note(await by.put(`${path}/${any.id}/reactions/${encodeURIComponent('👍')}`));
    } else if (what === 'read' && any) {
      await by.put(`${path}/read`, { seq: any.seq });
    }
  }

  #note({ body }: { body: Partial<Message> | null }): void {
    if (body?.changedSeq !== undefined) this.numbers.add(body.changedSeq);
  }

  /** All that is there. */
  async story(): Promise<{ seq: number; items: Message[] }> {
    const reader = this.#people[0] as TestPerson;
    const { body } = await reader.get(`/api/chat/rooms/${this.#id}`);
    const page = await reader.get(`/api/chat/messages/${this.#id}?after=0&limit=100`);
    return { seq: body.seq, items: page.body.items };
  }
}

test('whatever is done at once, by two nodes: numbers are dense and each is given once, what was sent later stands later', async () => {
  await fc.assert(
    fc.asyncProperty(batches, async (all) => {
      const { room, owner, others } = await openGroup(first, PEOPLE - 1);
      const stage = new Stage([owner, ...others], room.id);
      for (const [i, batch] of all.entries()) {
        await Promise.all(batch.map((each) => stage.act(each, i)));
      }
      const { seq, items } = await stage.story();
      const places = items.map((message) => message.seq);
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      for (const { changedSeq } of items) stage.numbers.add(changedSeq);
      for (const place of places) stage.numbers.add(place);
      const dense = Array.from({ length: seq }, (_, i) => i + 1);
      expect([...stage.numbers].toSorted((a, b) => a - b)).toEqual(dense);
      const inOrder = stage.sent.toSorted((a, b) => a.seq - b.seq);
      expect(inOrder.map(({ batch }) => batch)).toEqual(
        stage.sent.map(({ batch }) => batch).toSorted((a, b) => a - b),
      );
      expect(places).toEqual(expect.arrayContaining(inOrder.map((message) => message.seq)));
    }),
    { numRuns: 25 },
  );
}, 120_000);

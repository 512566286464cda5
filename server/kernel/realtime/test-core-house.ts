import { randomUUID } from 'node:crypto';
import { action } from '../action/action.ts';
import { strict, Type } from '../action/schema.ts';
import { notFound, tooMany } from '../faults/catalogue.ts';
import { bind } from '../room/port.ts';
import { authentication } from '../http/authentication.ts';
import { believing, openSmallHouse, PLAIN, type SmallHouse } from '../testing/small-house.ts';
import { channel } from './channel.ts';
import type { Order } from './hub.ts';

/** A house whose core is asked by whichever way. */
export interface CoreHouse {
  small: SmallHouse;
  ticket(role: 'guest' | 'member'): Promise<{ id: string; ticket: string }>;
  /** Ends a person's session. */
  end(personId: string): void;
  publish(topic: string, body: unknown): void;
  /** Says something on a diary, which a table would count. */
  write(topic: string, body: unknown): void;
  /** Says it anew: it stands at its new number alone. */
  rewrite(topic: string, seq: number, body: unknown): void;
  order(order: Order): void;
  /** How many watch a topic. */
  watchers(topic: string): number;
  close(): Promise<void>;
}

const yard = channel({
  name: 'small.things.yard',
  topic: 'small/yard/:place',
  says: 'what is said in a yard',
  permission: 'anyone',
  async mayJoin(_ctx, { place }) {
    if (place === 'hidden') throw notFound();
  },
});
const parlour = channel({
  name: 'small.things.parlour',
  topic: 'small/parlour/:place',
  says: 'what is said among those who are there',
  permission: 'member',
  mayJoin: async () => undefined,
  presence: true,
  hints: strict({ typing: Type.Boolean() }),
});
const tell = action({
  ...PLAIN,
  operation: 'small.things.tell',
  method: 'POST',
  path: '/small/things/tells',
  permission: 'guest',
  overSocket: true,
  body: strict({ text: Type.String() }),
  bodyBytesMax: 2_000_000,
  async run({ actor, caller }, { text }) {
    const { address, agent } = caller;
    return { text, personId: actor.kind === 'person' ? actor.id : null, address, agent };
  },
});
const refuse = action({
  ...PLAIN,
  operation: 'small.things.refuse',
  method: 'POST',
  path: '/small/things/refusals',
  overSocket: true,
  async run() {
    const errors = [{ pointer: '/a', code: 'b', detail: 'c' }];
    throw tooMany({ detail: 'Come back.', retryAfterS: 7, errors });
  },
});
const httpOnly = action({
  ...PLAIN,
  operation: 'small.things.httpOnly',
  method: 'POST',
  path: '/small/things/posts',
  run: async () => ({}),
});

/** A room that has all that goes over a socket, and the diary that a table would keep. */
export function coreRoom() {
  const pages = new Map<string, { seq: number; body: unknown }[]>();
  const pagesOf = (page = '') => pages.get(page) ?? [];
  const diary = channel({
    ...yard,
    name: 'small.things.diary',
    topic: 'small/diary/:page',
    kept: {
      position: async (_ctx, { page }) => pagesOf(page).at(-1)?.seq ?? 0,
      since: async (_ctx, { page }, after, limit) =>
        pagesOf(page)
          .filter(({ seq }) => seq > after)
          .slice(0, limit),
    },
  });
  return {
    actions: [tell, refuse, httpOnly],
    channels: [yard, parlour, diary],
    /** Puts an entry into a page, and takes one out. @returns its number */
    write(page: string, body: unknown, instead?: number): number {
      const seq = (pagesOf(page).at(-1)?.seq ?? 0) + 1;
      const rest = pagesOf(page).filter((each) => each.seq !== instead);
      pages.set(page, [...rest, { seq, body }]);
      return seq;
    },
  };
}

/** Opens one. */
export async function openCoreHouse(): Promise<CoreHouse> {
  const ended = new Set<string>();
  const { actions, channels, write } = coreRoom();
  const small = await openSmallHouse(actions, {
    channels,
    ports: [
      bind(authentication, async () => ({
        ...believing,
        holds: async (_ctx, { id }) => !ended.has(id),
      })),
    ],
  });
  const { hub } = small.house.ground;
  const pageOf = (topic: string) => topic.slice('small/diary/'.length);
  const watched = new Map<string, number>();
  const { watch } = hub;
  hub.watch = async (topic, watcher) => {
    const watching = await watch(topic, watcher);
    watched.set(topic, (watched.get(topic) ?? 0) + 1);
    let isOver = false;
    const stop = () => {
      if (!isOver) watched.set(topic, (watched.get(topic) ?? 0) - 1);
      isOver = true;
      watching.stop();
    };
    return { ...watching, stop };
  };
  return {
    small,
    async ticket(role) {
      const id = randomUUID();
      const answer = await small.person(role, id).post('/api/house/tickets');
      return { id, ticket: (answer.body as { ticket: string }).ticket };
    },
    end: (personId) => void ended.add(personId),
    publish: (topic, body) => hub.publish(topic, body),
    write: (topic, body) => hub.publish(topic, body, write(pageOf(topic), body)),
    rewrite: (topic, seq, body) => hub.publish(topic, body, write(pageOf(topic), body, seq)),
    order: (order) => hub.order(order),
    watchers: (topic) => watched.get(topic) ?? 0,
    close: () => small.close(),
  };
}

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../../kernel/context/context.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { linkTo, sendMail, writeLetter, type Parcel } from './index.ts';
import { KEPT_DAYS } from './limits.ts';
import { purgeMail } from './jobs/purge-mail.ts';

let opened: Madang;
/** What became of each attempt: taken unless a test says otherwise. */
let answer: (parcel: Parcel) => 'taken' | 'refused' = () => 'taken';
const handed: Parcel[] = [];

beforeAll(async () => {
  opened = await openMadang({
    apps: [],
    mailer: {
      async handOver(parcel) {
        const handover = answer(parcel);
        handed.push(parcel);
        return handover;
      },
    },
  });
});
afterAll(() => opened.close());
afterEach(() => {
  answer = () => 'taken';
  handed.splice(0);
});

interface Row {
  state: string;
  letter: string | null;
  settled_at: Date | null;
}

const letter = writeLetter('en', { subject: 'A letter', paragraphs: ['A secret word.'] });
let count = 0;
const mailOf = (more: object = {}) => {
  count += 1;
  return { key: `test:${count}`, to: `p${count}@example.com`, personId: null, letter, ...more };
};
const house = () => opened.house.context('test');
const rowOf = async (key: string) => {
  const { writer } = opened.house.ground.database;
  return writer.first<Row>('select state, letter, settled_at from identity.mail where key = $1', [
    key,
  ]);
};
/** Lets the queue try again now what it would try again later. */
async function workAgain(): Promise<void> {
  const { writer } = opened.house.ground.database;
  await writer.change('update graphile_worker._private_jobs set run_at = now()', []);
  await opened.work();
}

describe('a letter in the outbox', () => {
  test('is handed over once, and what it said is forgotten', async () => {
    const mail = mailOf();
    expect(await sendMail(house(), mail)).toBe(true);
    expect(handed).toEqual([]);
    expect(await rowOf(mail.key)).toMatchObject({ state: 'waiting', settled_at: null });
    await opened.work();
    expect(handed).toEqual([
      { ...letter, to: mail.to, messageId: expect.stringMatching(/^<[0-9a-f-]{36}@localhost>$/) },
    ]);
    expect(await rowOf(mail.key)).toEqual({
      state: 'sent',
      letter: null,
      settled_at: opened.clock.now(),
    });
    await workAgain();
    expect(handed).toHaveLength(1);
  });

  test('cannot be read in the table while it waits', async () => {
    const mail = mailOf();
    await sendMail(house(), mail);
    const row = await rowOf(mail.key);
    expect(row?.letter).toBeTypeOf('string');
    expect(row?.letter).not.toContain('secret');
    await opened.work();
  });

  test('is not sent when what it tells of did not happen', async () => {
    const mail = mailOf();
    const failed = house().transaction(async (ctx) => {
      await sendMail(ctx, mail);
      throw new Error('it did not happen');
    });
    await expect(failed).rejects.toThrow('it did not happen');
    await opened.work();
    expect(handed).toEqual([]);
    expect(await rowOf(mail.key)).toBeNull();
  });

  test('is sent once for a key, also when two write it at once or it was sent before', async () => {
    const mail = mailOf();
    const written = await Promise.all([1, 2, 3].map(() => sendMail(house(), mail)));
    expect(written.filter(Boolean)).toHaveLength(1);
    await opened.work();
    expect(await sendMail(house(), { ...mail, to: 'other@example.com' })).toBe(false);
    await opened.work();
    expect(handed.map(({ to }) => to)).toEqual([mail.to]);
  });

  test('is handed over again, by the same Message-ID, when the mail server failed', async () => {
    const mail = mailOf();
    await sendMail(house(), mail);
    const ids: string[] = [];
    answer = ({ messageId }) => {
      ids.push(messageId);
      throw new Error('the mail server is away');
    };
    await opened.work();
    await workAgain();
    expect(await rowOf(mail.key)).toMatchObject({ state: 'waiting' });
    answer = ({ messageId }) => {
      ids.push(messageId);
      return 'taken';
    };
    await workAgain();
    expect(await rowOf(mail.key)).toMatchObject({ state: 'sent' });
    expect(handed).toHaveLength(1);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
  });

  test('that a mail server took just before the house died goes once more, by the same Message-ID', async () => {
    const mail = mailOf();
    await sendMail(house(), mail);
    answer = (parcel) => {
      handed.push(parcel);
      throw new Error('the house dies here: nothing says that it was taken');
    };
    await opened.work();
    answer = () => 'taken';
    await workAgain();
    await workAgain();
    expect(handed.map(({ to }) => to)).toEqual([mail.to, mail.to]);
    expect(handed[1]).toEqual(handed[0]);
  });

  test('opens in its own row only: who writes the table sends nobody the letter of another', async () => {
    const [mine, other] = [mailOf(), mailOf()];
    await sendMail(house(), mine);
    await sendMail(house(), other);
    await opened.house.ground.database.writer.change(
      `update identity.mail m set letter = o.letter from identity.mail o
       where m.key = $1 and o.key = $2`,
      [mine.key, other.key],
    );
    await opened.work();
    expect(handed.map(({ to }) => to)).toEqual([other.to]);
    expect(await rowOf(mine.key)).toMatchObject({ state: 'waiting' });
  });

  test('that nobody takes is given up, and the log says so without the address', async () => {
    const mail = mailOf();
    await sendMail(house(), mail);
    answer = () => 'refused';
    await opened.work();
    expect(await rowOf(mail.key)).toMatchObject({ state: 'refused', letter: null });
    expect(opened.logged()).toContain('refused a letter for good');
    expect(opened.logged()).not.toContain(mail.to);
    await workAgain();
    expect(handed).toHaveLength(1);
  });

  test('is forgotten after a month', async () => {
    const mail = mailOf();
    await sendMail(house(), mail);
    await opened.work();
    opened.clock.advance({ days: KEPT_DAYS - 1 });
    await purgeMail.run(house(), {});
    expect(await rowOf(mail.key)).not.toBeNull();
    opened.clock.advance({ days: 2 });
    await purgeMail.run(house(), {});
    expect(await rowOf(mail.key)).toBeNull();
  });
});

describe('a link in a letter', () => {
  const at = (homeUrl: string) => ({ homeUrl }) as Context;

  test('leads to where people find the house', () => {
    expect(linkTo(at('https://madang.example'), '/reset#abc')).toBe(
      'https://madang.example/reset#abc',
    );
    expect(linkTo(at('http://127.0.0.1:4600/'), '/forgot')).toBe('http://127.0.0.1:4600/forgot');
  });

  test.each(['//evil.example/reset#abc', '/\\evil.example/reset#abc'] as const)(
    'never leads out of it: %s',
    (path) => {
      expect(() => linkTo(at('https://madang.example'), path)).toThrow('leads out of the house');
    },
  );
});

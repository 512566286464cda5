import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeLetter } from '../rules/letter.ts';
import type { Mailer, Parcel } from './port.ts';

/** A letter as whoever reads it sees it. */
export interface Seen {
  to: string[];
  subject: string;
  text: string;
  messageId: string;
}

/** A mailer and what arrived through it. */
export interface Tried {
  mailer: Mailer;
  seen(): Promise<Seen[]>;
  close(): Promise<void>;
}

const letter = writeLetter('ko', {
  subject: '비밀번호를 새로 정해 주세요 & <more>',
  paragraphs: ['한글과 English, and a long line: '.repeat(20).trim(), '.', 'From here on.'],
  action: { label: '정하기', url: 'https://madang.example/reset#a_b-c' },
});
const parcel: Parcel = { ...letter, to: 'minji@example.com', messageId: '<1@madang.example>' };

/** What every mailer does alike. */
export function mailerSuite(name: string, open: () => Promise<Tried>): void {
  describe(`mailer: ${name}`, () => {
    let tried: Tried;
    beforeAll(async () => {
      tried = await open();
    });
    afterAll(() => tried.close());

    async function send(one: Parcel): Promise<Seen[]> {
      const before = (await tried.seen()).length;
      expect(await tried.mailer.handOver(one)).toBe('taken');
      // How many line ends close a letter is the way's own.
      return (await tried.seen())
        .slice(before)
        .map((seen) => ({ ...seen, text: seen.text.trimEnd() }));
    }

    test('a letter arrives whole, once, at the one it is for', async () => {
      const { to, subject, text, messageId } = parcel;
      expect(await send(parcel)).toEqual([{ to: [to], subject, text: text.trimEnd(), messageId }]);
    });

    test('every attempt carries the same Message-ID', async () => {
      const [first] = await send(parcel);
      const [second] = await send(parcel);
      expect(second?.messageId).toBe(first?.messageId);
    });

    test('letters at once do not mix', async () => {
      const before = (await tried.seen()).length;
      const names = Array.from({ length: 8 }, (_, i) => `person${i}@example.com`);
      await Promise.all(
        names.map((to) => tried.mailer.handOver({ ...parcel, to, text: `for ${to}\n` })),
      );
      const seen = (await tried.seen()).slice(before);
      expect(new Set(seen.map(({ to }) => to[0]))).toEqual(new Set(names));
      expect(seen).toHaveLength(names.length);
      for (const { to, text } of seen) expect(text.trimEnd()).toBe(`for ${to[0]}`);
    });

    test('an address is one address, whatever it holds', async () => {
      const [seen, ...more] = await send({ ...parcel, to: `"a,b"@example.com` });
      expect(more).toEqual([]);
      expect(seen?.to).toHaveLength(1);
      expect(seen?.to[0]).toMatch(/@example\.com$/);
    });
  });
}

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestCluster } from '../../server/kernel/testing/postgres/test-cluster.ts';
import { withClient } from '../../server/kernel/testing/postgres/with-client.ts';
import { DEVICES, openBrowser, settled, visit } from './browser.ts';
import { startWithSamples, type SampleProgram } from './program.ts';
import { signInSample } from './sign-in.ts';

const ROOM = '01a00000-0000-7000-8000-000000000001';
const TOTAL = 100_000;
/** Rows that are ever drawn, and elements of all kinds on the page with them. */
const ROWS_MAX = 90;
const NODES_MAX = 3_000;

/** A room of two sample people in which 100 000 messages were said, one every ten minutes. */
const MADE = [
  `insert into chat.room (id, kind, title, seq, members, made_at, last_at)
   select '${ROOM}', 'group', 'The long one', ${TOTAL}, 2, at, now()
   from (select now() - interval '10 minutes' * ${TOTAL} as at) as begun`,
  `insert into chat.member (room_id, person_id, role, came_at, came_seq, changed_seq)
   select '${ROOM}', id, 'member', now() - interval '10 minutes' * ${TOTAL}, 0, 0
   from identity.person where name in ('민지', 'Jun')`,
  `insert into chat.message (room_id, seq, changed_seq, id, kind, sender_id, text, at)
   select '${ROOM}', n, n, gen_random_uuid(), 'text', people.ids[1 + (n / 3) % 2],
     'message ' || n || repeat(' and some more words', (n * 7) % 12), now() - interval '10 minutes' * (${TOTAL} - n)
   from generate_series(1, ${TOTAL}) as n,
     (select array_agg(id order by name) as ids from identity.person where name in ('민지', 'Jun')) as people`,
  `insert into chat.read_mark (room_id, person_id, seq, at)
   select '${ROOM}', id, ${TOTAL}, now() from identity.person where name in ('민지', 'Jun')`,
];

let browser: Browser;
let program: SampleProgram;
let cluster: Awaited<ReturnType<typeof startTestCluster>>;
beforeAll(async () => {
  cluster = await startTestCluster();
  program = await startWithSamples({ DATABASE_URL: cluster.adminUrl, MADANG_SAMPLES: 'yes' });
  await withClient(cluster.adminUrl, async (client) => {
    for (const text of MADE) await client.query(text);
  });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await program.close();
  await cluster.close();
});

const count = (page: Page, selector: string) => page.locator(selector).count();
const list = (page: Page) => page.getByRole('region', { name: /Messages of|대화 내용/ });
/** The number of the message at the upper edge of the list. */
const onTop = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('[role="region"][tabindex="0"]');
    const top = box?.getBoundingClientRect().top ?? 0;
    const rows = [...document.querySelectorAll('[data-message]')];
    const first = rows.find((row) => row.getBoundingClientRect().bottom > top + 60);
    return Number(/message (\d+)/.exec(first?.textContent ?? '')?.[1] ?? 0);
  });

/** Turns the wheel for a while. @returns how long frames took, in ms, and what stood on the page at most */
function turnWheel(page: Page, byPx: number, turns: number) {
  return page.evaluate(
    async ({ byPx, turns }) => {
      const box = document.querySelector('[role="region"][tabindex="0"]');
      if (box === null) throw new Error('there is no list');
      const frames: number[] = [];
      let [rows, nodes] = [0, 0];
      let last = performance.now();
      for (let turn = 0; turn < turns; turn++) {
        box.scrollTop += byPx;
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        frames.push(now - last);
        last = now;
        rows = Math.max(rows, document.querySelectorAll('[data-message]').length);
        nodes = Math.max(nodes, document.querySelectorAll('*').length);
      }
      const sorted = frames.toSorted((a, b) => a - b);
      return {
        p50: sorted[Math.floor(turns / 2)] ?? 0,
        p95: sorted[Math.floor(turns * 0.95)] ?? 0,
        rows,
        nodes,
      };
    },
    { byPx, turns },
  );
}

test('a room of 100 000 messages opens at its end, is scrolled far up, and goes to any day', async () => {
  const look = { ...DEVICES.desktop, baseURL: program.address, serviceWorkers: 'block' } as const;
  const visitor = await visit(browser, look);
  const { page, goto, complaints, close } = visitor;
  await signInSample(visitor, 'minji');
  await goto(`/talk/${ROOM}`);
  await page.getByText(`message ${TOTAL}`).last().waitFor();
  expect(await count(page, '[data-message]')).toBeLessThan(ROWS_MAX);

  const up = await turnWheel(page, -220, 400);
  console.info(
    `scrolling up: frames of ${up.p50.toFixed(1)} ms (p95 ${up.p95.toFixed(1)}), ${up.rows} rows, ${up.nodes} elements`,
  );
  expect(up.rows).toBeLessThan(ROWS_MAX);
  expect(up.nodes).toBeLessThan(NODES_MAX);
  const far = await onTop(page);
  expect(far, 'more was read on the way').toBeLessThan(TOTAL - 600);

  // What is loaded above moves nothing: standing still, one sees what one saw.
  await settled(page);
  const before = await onTop(page);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await onTop(page)).toBe(before);

  // Going elsewhere and back finds the place.
  await page
    .getByRole('navigation', { name: '마당 안에서 이동' })
    .getByRole('link', { name: '나' })
    .click();
  await page.waitForURL('**/profile');
  await page.goBack();
  await list(page).waitFor();
  await settled(page);
  await expect.poll(() => onTop(page)).toBe(before);

  // A day long ago: the first of its messages comes in sight, and from there one goes on.
  const { at, seq } = await withClient(cluster.adminUrl, async (client) => {
    const text = `select to_char(at at time zone 'Asia/Seoul', 'YYYY-MM-DD') as at from chat.message where seq = 20000 and room_id = '${ROOM}'`;
    const day = (await client.query<{ at: string }>(text)).rows[0]?.at ?? '';
    const first = `select min(seq)::int as seq from chat.message where room_id = '${ROOM}' and at >= ($1::date)::timestamp at time zone 'Asia/Seoul'`;
    return { at: day, seq: (await client.query<{ seq: number }>(first, [day])).rows[0]?.seq ?? 0 };
  });
  await page.getByRole('button', { name: '날짜로 가기' }).first().click();
  await page.getByLabel('날짜', { exact: true }).fill(at);
  await page.getByRole('button', { name: '가기', exact: true }).click();
  await page.getByText(new RegExp(`message ${seq}\\b`)).waitFor();
  const down = await turnWheel(page, 260, 400);
  console.info(
    `scrolling down: frames of ${down.p50.toFixed(1)} ms (p95 ${down.p95.toFixed(1)}), ${down.rows} rows`,
  );
  expect(down.rows).toBeLessThan(ROWS_MAX);
  expect(await onTop(page)).toBeGreaterThan(seq + 300);
  await page.getByRole('button', { name: '맨 아래로' }).click();
  await page.getByText(`message ${TOTAL}`).last().waitFor();
  expect(complaints()).toEqual([]);
  await close();
}, 120_000);

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { NoAnswer, postOut } from '../../../kernel/outbound/post.ts';
import { startReceiver, type Receiver } from '../../../testing/receiver.ts';

let madang: Madang;
let receiver: Receiver;
beforeAll(async () => {
  [madang, receiver] = await Promise.all([openMadang(), startReceiver()]);
});
afterAll(() => Promise.all([madang.close(), receiver.close()]));

const WEBHOOKS = '/api/programs/webhooks';

test.each([
  'http://game.example/hook',
  'https://127.0.0.1/hook',
  'https://[::1]/hook',
  'https://[::ffff:127.0.0.1]/hook',
  'https://2130706433/hook',
  'https://0x7f.1/hook',
  'https://169.254.169.254/latest/meta-data',
  'https://10.0.0.1:8443/',
  'https://localhost/hook',
  'https://printer.local/hook',
  'https://database.internal/',
  'https://redis/',
  'https://me:secret@game.example/hook',
  'https://game.example/hook#part',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'nonsense',
])('a webhook does not lead to %s', async (url) => {
  const administrator = await madang.person('administrator');
  const body = { name: 'x', url, kinds: ['rhythm.record.set'] };
  expect(await administrator.post(WEBHOOKS, body)).toMatchObject({
    status: 422,
    body: { code: 'programs.url_wrong', errors: [{ pointer: '/url' }] },
  });
});

test('nor does a name that leads into the own network when the message is sent', async () => {
  const url = new URL(receiver.url.replace('127.0.0.1', 'localhost').replace('http:', 'https:'));
  const message = { url, headers: {}, body: '{}', privately: false, timeoutMs: 5_000 };
  await expect(postOut(message)).rejects.toThrow(new NoAnswer('PRIVATE'));
  expect(receiver.received).toEqual([]);
});

test('who does not answer is waited for so long', async () => {
  receiver.answers = null;
  const message = { headers: {}, body: '{}', privately: true, timeoutMs: 5_000 };
  await expect(postOut({ ...message, url: new URL(receiver.url) })).rejects.toThrow(NoAnswer);
  const { createServer } = await import('node:net');
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await new Promise((done) => silent.once('listening', done));
  const { port } = silent.address() as { port: number };
  const slow = { ...message, url: new URL(`http://127.0.0.1:${port}/`), timeoutMs: 50 };
  await expect(postOut(slow)).rejects.toThrow(NoAnswer);
  silent.close();
});

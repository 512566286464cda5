import { spawnSync } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { openLog } from './log.ts';

function logged(entry: object): Record<string, unknown> {
  const to = new PassThrough();
  openLog('info', to).info(entry, 'happened');
  return JSON.parse(String(to.read())) as Record<string, unknown>;
}

test('an error is told by its kind, words, code and trace, not with what a library hung on it', () => {
  const cause = new Error('the wire was cut');
  const error = Object.assign(new TypeError('the connection is lost', { cause }), {
    code: '57P01',
    client: { secretKey: 12_345, connectionParameters: { password: 'hunter2' } },
  });
  const { err } = logged({ err: error });
  expect(Object.keys(err as object).sort()).toEqual(['code', 'message', 'stack', 'type']);
  expect(err).toMatchObject({ type: 'TypeError', code: '57P01' });
  expect(JSON.stringify(err)).toContain('the wire was cut');
  expect(JSON.stringify(err)).not.toMatch(/12345|hunter2/);
});

test('secrets are not written, however they are logged', () => {
  const text = JSON.stringify(
    logged({ password: 'hunter2', a: { token: 'hunter2', b: { email: 'hunter2' } } }),
  );
  expect(text).not.toContain('hunter2');
  expect(text).toContain('[redacted]');
});

test('it goes to standard output, a JSON line each, and nowhere else', () => {
  const path = JSON.stringify(new URL('./log.ts', import.meta.url).href);
  const script = `const { openLog } = await import(${path}); openLog('info').info({ a: 1 }, 'said');`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object),
  ).toEqual([{ level: 30, time: expect.stringMatching(/Z$/), a: 1, msg: 'said' }]);
});

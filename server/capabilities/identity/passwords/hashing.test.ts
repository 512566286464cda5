import { createHook } from 'node:async_hooks';
import { expect, test } from 'vitest';
import { hashPassword, opensHash } from './hashing.ts';

/** How Node names the tasks that the argon2 addon hands to the thread pool. */
const NATIVE_TASK = 'undefined';

async function nativeTasks(work: () => Promise<unknown>): Promise<number> {
  let tasks = 0;
  const hook = createHook({ init: (_id, type) => void (type === NATIVE_TASK && tasks++) }).enable();
  await work();
  hook.disable();
  return tasks;
}

test('a password opens its own hash, composed or not, and no other', async () => {
  const kept = await hashPassword('세 마리 파란 두루미');
  expect(await opensHash(kept, '세 마리 파란 두루미'.normalize('NFD'))).toBe(true);
  expect(await opensHash(kept, '세 마리 파란 두루미 ')).toBe(false);
  expect(await hashPassword('세 마리 파란 두루미')).not.toBe(kept);
});

test('without a hash the same work is done, and nothing opens', async () => {
  const kept = await hashPassword('three blue cranes');
  expect(await opensHash(null, 'nobody has this password')).toBe(false);
  const known = await nativeTasks(() => opensHash(kept, 'five grey geese'));
  const unknown = await nativeTasks(() => opensHash(null, 'five grey geese'));
  expect(known).toBe(1);
  expect(unknown).toBe(1);
});

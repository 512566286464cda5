import { createHash } from 'node:crypto';
import type { AnyAction } from '../action/action.ts';
import type { Context } from '../context/context.ts';
import { inputWrong, keyReused } from '../faults/catalogue.ts';

const KEY = /^[\x21-\x7e]{8,128}$/;

/** Days for which an answer is kept under its key. */
export const IDEMPOTENCY_DAYS = 2;

/**
 * Runs an action under the caller's `Idempotency-Key`: the key, the action's effects and its answer
 * commit together. A second request with the key waits for the first, then gets its answer; with
 * another body it is refused. A failed request leaves no key behind and may be sent again.
 * @throws keyReused, inputWrong
 */
export async function runOnceByKey(
  ctx: Context,
  spec: AnyAction['spec'],
  input: unknown,
  key: string,
): Promise<unknown> {
  if (!KEY.test(key)) {
    throw inputWrong({ detail: 'Idempotency-Key must be 8 to 128 printable ASCII characters.' });
  }
  const caller = 'id' in ctx.actor ? ctx.actor.id : `address:${ctx.caller.address}`;
  const hash = createHash('sha256').update(JSON.stringify(input)).digest();
  const identity = [caller, spec.operation, key];
  return ctx.transaction(async (ctx) => {
    const fresh = await ctx.db.change(INSERT_KEY, [...identity, hash, ctx.now]);
    if (fresh === 0) return replay(ctx, identity, hash);
    const output = await spec.run(ctx, input as never);
    await ctx.db.change(KEEP_ANSWER, [...identity, JSON.stringify(output)]);
    return output;
  });
}

async function replay(ctx: Context, identity: string[], hash: Buffer): Promise<unknown> {
  const kept = await ctx.db.first<{ body_hash: Buffer; answer: unknown }>(READ_ANSWER, identity);
  if (!kept?.body_hash.equals(hash)) throw keyReused();
  return kept.answer;
}

const INSERT_KEY = `
  insert into kernel.idempotency (caller, operation, key, body_hash, at)
  values ($1, $2, $3, $4, $5) on conflict do nothing`;
const KEEP_ANSWER = `
  update kernel.idempotency set answer = $4 where caller = $1 and operation = $2 and key = $3`;
const READ_ANSWER = `
  select body_hash, answer from kernel.idempotency
  where caller = $1 and operation = $2 and key = $3`;

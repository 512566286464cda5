import { action } from '../../../../kernel/action/action.ts';
import { Id, strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { personUnknown, publicPerson, reachPerson } from '../../profiles/index.ts';
import { blockSelf, blocksTooMany } from '../faults.ts';
import { BLOCK_LIMIT, BLOCKS_MAX } from '../limits.ts';
import { Block } from '../schemas.ts';
import { countBlocks, findBlock, insertBlock, lockList } from '../store.ts';

/**
 * Blocks somebody; who is blocked already stays so since when they were. Takes no `Idempotency-Key`:
 * a retry finds the block and changes nothing. No event is told: who blocks whom is written nowhere
 * but in the list, and those who are blocked do not hear of it.
 */
export const blockPerson = action({
  operation: 'identity.blocks.blockPerson',
  summary: 'Block a person',
  description: 'Blocking twice is no error. They are not told, and nothing they see says so.',
  method: 'POST',
  path: '/identity/blocks',
  permission: 'guest',
  limit: BLOCK_LIMIT,
  body: strict({ personId: Id }),
  output: Block,
  status: 201,
  faults: [personUnknown, blockSelf, blocksTooMany],
  run: (ctx, { personId }) =>
    ctx.transaction(async (ctx) => {
      const own = self(ctx);
      if (personId === own) throw blockSelf();
      const person = publicPerson(await reachPerson(ctx, personId));
      await lockList(ctx.db, own);
      const known = await findBlock(ctx.db, own, personId);
      if (known) return { person, at: known.at.toISOString() };
      if ((await countBlocks(ctx.db, own)) >= BLOCKS_MAX) throw blocksTooMany();
      await insertBlock(ctx.db, { person_id: own, blocked_id: personId, at: ctx.now });
      return { person, at: ctx.now.toISOString() };
    }),
});

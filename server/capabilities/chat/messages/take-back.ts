import { takeBack } from '../../notifications/news/index.ts';
import type { Context } from '../../../kernel/context/context.ts';
import { chatNews } from './news.ts';
import { clearTold } from './store/telling.ts';

/** Takes back what a person was told of a room: they have looked, or are in it no more. */
export async function takeBackFrom(ctx: Context, roomId: string, personId: string): Promise<void> {
  for (const { name } of chatNews) await takeBack(ctx, { personId, kind: name, bundle: roomId });
}

/** Takes back what people were told of one message, which does not say that any more. */
export async function takeBackOf(ctx: Context, roomId: string, seq: number): Promise<void> {
  for (const { person_id, told_kind } of await clearTold(ctx.db, roomId, seq)) {
    await takeBack(ctx, { personId: person_id, kind: told_kind, bundle: roomId });
  }
}

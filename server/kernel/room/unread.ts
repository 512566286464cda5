import type { Context } from '../context/context.ts';
import { port } from './port.ts';

/** Something a person may not have read yet, counted by the room that keeps it. */
export interface UnreadCount {
  /** `<app or capability>.<noun>`, e.g. `chat.messages`. */
  readonly name: string;
  /** Counted from what is kept at this moment; one short query. */
  count(ctx: Context, personId: string): Promise<number>;
}

/** What the open rooms count; the house itself binds it. */
export const unreadCounts = port<readonly UnreadCount[]>('kernel.unreadCounts');

/** All that a person has not read, over all rooms: the number on the icon of the app. */
export async function unreadTotal(ctx: Context, personId: string): Promise<number> {
  const counted = await Promise.all(
    ctx.port(unreadCounts).map(({ count }) => count(ctx, personId)),
  );
  return counted.reduce((sum, count) => sum + count, 0);
}

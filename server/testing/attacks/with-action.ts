import type { AnyAction } from '../../kernel/action/action.ts';
import type { Room } from '../../kernel/room/room.ts';

/** The rooms with one action changed: a fault is planted to see that it is noticed. */
export function withAction(
  rooms: Room[],
  operation: string,
  change: Partial<AnyAction['spec']>,
): Room[] {
  return rooms.map((room) => ({
    ...room,
    actions: room.actions.map((action) =>
      action.spec.operation === operation ? { spec: { ...action.spec, ...change } } : action,
    ),
  }));
}

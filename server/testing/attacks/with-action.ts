import type { AnyAction } from '../../kernel/action/action.ts';
import type { Context } from '../../kernel/context/context.ts';
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

/** What an action does, whatever it takes and gives. */
export type Run = (ctx: Context, input: never) => Promise<unknown>;

/** The rooms with something done around one action: a fault that lies beside what it does well. */
export function aroundAction(
  rooms: Room[],
  operation: string,
  around: (run: Run) => Run,
  change: Partial<AnyAction['spec']> = {},
): Room[] {
  const found = rooms.flatMap(({ actions }) => actions).find((a) => a.spec.operation === operation);
  if (!found) throw new Error(`there is no ${operation} to plant a fault in`);
  return withAction(rooms, operation, { ...change, run: around(found.spec.run) });
}

/** The same context with some of it replaced, in its transactions as well. */
export function bentContext(ctx: Context, over: Partial<Context>): Context {
  const transaction: Context['transaction'] = (work) =>
    ctx.transaction((inner) => work(bentContext(inner, over)));
  const own: Partial<Context> = { transaction, ...over };
  return new Proxy(ctx, {
    get(target, key) {
      if (Object.hasOwn(own, key)) return own[key as keyof Context];
      const value: unknown = Reflect.get(target, key);
      // What it does it does to itself: its fields are private.
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

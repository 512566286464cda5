import type { Order } from '../../../../kernel/realtime/hub.ts';
import type { Tokens } from './port.ts';

/** What another node did to a session or a role holds here at once too, however long its tokens are good for. */
export function obeyOrder(tokens: Tokens, order: Order, now: Date): void {
  if (order.do === 'endSession') tokens.refuseSession(order.sessionId, now);
  if (order.do === 'changeRole') tokens.expectRole(order.personId, order.role, now);
}

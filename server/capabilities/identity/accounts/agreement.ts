import type { Context } from '../../../kernel/context/context.ts';
import { port } from '../../../kernel/room/port.ts';

/** What an account is opened on: the documents of the house, agreed to by coming in. */
export interface Agreement {
  /** Notes in the transaction of `ctx` that the person agrees to all that is required. */
  agree(ctx: Context, personId: string): Promise<void>;
}

/** The port that the room of consents fills: it stands above, and knows the documents. */
export const agreement = port<Agreement>('identity.accounts.agreement');

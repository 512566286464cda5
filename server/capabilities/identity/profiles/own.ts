import type { Context } from '../../../kernel/context/context.ts';
import { emailOf } from '../passwords/index.ts';
import { reachPerson } from './people.ts';
import { ownPerson } from './rules/person.ts';
import type { Me } from './schemas.ts';

/** What a person sees of themselves; @throws personUnknown */
export async function readOwn(ctx: Context, personId: string): Promise<Me> {
  const [row, email] = await Promise.all([reachPerson(ctx, personId), emailOf(ctx, personId)]);
  return ownPerson(row, email);
}

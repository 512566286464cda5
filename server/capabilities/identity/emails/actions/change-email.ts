import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { Code, codeNeeded, codeWrong, proveSecond } from '../../factors/index.ts';
import {
  canonicalEmail,
  credentialsWrong,
  Email,
  GivenPassword,
  triesTooMany,
  verifyOwn,
} from '../../passwords/index.ts';
import { askToChange } from '../change.ts';
import { emailNone, emailSame, lettersTooMany } from '../faults.ts';
import { LETTER_LIMIT } from '../limits.ts';
import { reachContact } from '../reader.ts';

/**
 * Asks for another mail address. It counts once a link in a letter to it was opened; the old one is
 * told, and has until then to stop it. Whether somebody else signs in with the new one is not told
 * here: the letter tells whoever reads it.
 */
export const changeEmail = action({
  operation: 'identity.emails.changeEmail',
  summary: 'Ask for another mail address',
  description:
    'Needs the password, and the code of the second factor where it is on. The new address counts once the link in the letter to it was opened.',
  method: 'PUT',
  path: '/identity/emails/me',
  permission: 'guest',
  limit: LETTER_LIMIT,
  body: strict({ email: Email, password: GivenPassword, code: Type.Optional(Code) }),
  output: Type.Null(),
  status: 202,
  faults: [
    credentialsWrong,
    triesTooMany,
    codeNeeded,
    codeWrong,
    emailNone,
    emailSame,
    lettersTooMany,
  ],
  async run(ctx, { email, password, code }) {
    const personId = self(ctx);
    const contact = await reachContact(ctx, personId);
    // Outside of the transaction: a try counts even when it fails, and hashing holds no connection.
    await verifyOwn(ctx, personId, password);
    const next = canonicalEmail(email);
    if (next === contact.address) throw emailSame();
    await proveSecond(ctx, personId, code);
    await ctx.transaction((ctx) => askToChange(ctx, { personId, contact, next }));
    return null;
  },
});

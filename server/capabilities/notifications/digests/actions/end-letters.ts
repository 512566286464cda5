import { action } from '../../../../kernel/action/action.ts';
import { oneOf, strict, Type } from '../../../../kernel/action/schema.ts';
import { endDigests } from '../../preferences/index.ts';
import { readEnding } from '../ending.ts';
import { endingWrong } from '../faults.ts';
import { END_LIMIT, FORM_BYTES_MAX, TOKEN_CHARS_MAX } from '../limits.ts';

/**
 * Ends the letters of whoever holds the link, which stands in each of them: by a click of a mail program
 * (RFC 8058) or on the page of the link. Who has somebody's letter can end them; that is the link's purpose.
 */
export const endLetters = action({
  operation: 'notifications.digests.endLetters',
  summary: 'Get no more letters of news (RFC 8058)',
  description: 'What the `List-Unsubscribe` header of a letter leads to. Ending twice is no error.',
  method: 'POST',
  path: '/notifications/digests/endings',
  permission: 'anyone',
  limit: END_LIMIT,
  query: strict({ token: Type.String({ maxLength: TOKEN_CHARS_MAX }) }),
  body: strict({ 'List-Unsubscribe': oneOf(['One-Click']) }),
  bodyFormat: 'form',
  bodyBytesMax: FORM_BYTES_MAX,
  output: Type.Null(),
  status: 204,
  faults: [endingWrong],
  async run(ctx, { token }) {
    const personId = readEnding(ctx, token);
    if (personId === null) throw endingWrong({ detail: 'Open the whole link of the letter.' });
    await endDigests(ctx, personId);
    return null;
  },
});

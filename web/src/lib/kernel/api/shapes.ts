import type { paths } from './schema.d.ts';

type SignInAnswers = paths['/api/identity/sessions']['post']['responses'];

/** What signing in gives: an access token for some minutes, and who one is. */
export type Signed = SignInAnswers[keyof SignInAnswers &
  (200 | 201)]['content']['application/json'];

/** What a person sees of themselves. */
export type Me = Signed['me'];

/** A language of the house. */
export type Language = Me['language'];

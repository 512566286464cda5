import { wordProblems } from '$lib/kernel/api/problem-words.ts';
import { m } from '$lib/paraglide/messages.js';
import './words.ts';

wordProblems({
  'identity.block_self': m.problem_block_self,
  'identity.blocks_too_many': m.problem_blocks_too_many,
  'identity.document_unknown': m.problem_document_unknown,
  'identity.document_outdated': m.problem_document_outdated,
  'identity.consent_required': m.problem_consent_required,
});

/** What roles are called. */
export const ROLE_WORDS = {
  guest: m.profile_role_guest,
  member: m.profile_role_member,
  curator: m.profile_role_curator,
  administrator: m.profile_role_administrator,
};

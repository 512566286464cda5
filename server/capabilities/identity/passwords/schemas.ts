import { Type } from '../../../kernel/action/schema.ts';
import {
  EMAIL_CHARS_MAX,
  GIVEN_PASSWORD_CHARS_MAX,
  PASSWORD_CHARS_MAX,
  PASSWORD_CHARS_MIN,
} from './limits.ts';
import { EMAIL_PATTERN } from './rules/email.ts';

/** A mail address as it is sent. */
export const Email = Type.String({
  maxLength: EMAIL_CHARS_MAX,
  pattern: EMAIL_PATTERN,
  description: 'mail address; capitals make no difference',
  examples: ['minji@example.com'],
});

/** A password that is to be set. */
export const NewPassword = Type.String({
  minLength: PASSWORD_CHARS_MIN,
  maxLength: PASSWORD_CHARS_MAX,
  description: 'at least 10 characters, not one that everybody tries first',
});

/** A password that is to be checked: whatever it is, it is only wrong. */
export const GivenPassword = Type.String({ minLength: 1, maxLength: GIVEN_PASSWORD_CHARS_MAX });

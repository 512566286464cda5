import { room } from '../../../kernel/room/room.ts';
import { changeEmail } from './actions/change-email.ts';
import { readEmail } from './actions/read-email.ts';
import { requestReset } from './actions/request-reset.ts';
import { resetPassword } from './actions/reset-password.ts';
import { sendVerification } from './actions/send-verification.ts';
import { verifyEmail } from './actions/verify-email.ts';
import { emailChanged, emailVerified, passwordReset } from './events.ts';
import { purgeLinks } from './jobs/purge-links.ts';
import { sendReset } from './jobs/send-reset.ts';
import { onAccountKept } from './listeners/on-account-kept.ts';
import { onAccountOpened } from './listeners/on-account-opened.ts';
import { onPasswordChanged } from './listeners/on-password-changed.ts';

export const emails = room({
  name: 'identity.emails',
  says: 'Mail addresses shown to be one’s own, and the way back for a forgotten password',
  folder: import.meta.dirname,
  needs: [
    'identity.accounts',
    'identity.doors',
    'identity.factors',
    'identity.mail',
    'identity.passwords',
    'identity.profiles',
    'identity.sessions',
  ],
  actions: [readEmail, sendVerification, changeEmail, verifyEmail, requestReset, resetPassword],
  tells: [emailVerified, emailChanged, passwordReset],
  listeners: [onAccountOpened, onAccountKept, onPasswordChanged],
  jobs: [sendReset, purgeLinks],
  keeps: [
    {
      table: 'identity.email_link',
      person: 'person_id',
      exported: 'the address that waits for its link; never the link',
      omit: ['hash'],
      forgotten: 'deleted',
    },
  ],
});

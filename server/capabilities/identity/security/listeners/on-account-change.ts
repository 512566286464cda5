import type { AnyListener } from '../../../../kernel/events/event.ts';
import { passwordChanged } from '../../accounts/index.ts';
import { emailChanged, emailVerified, passwordReset } from '../../emails/index.ts';
import { exportAsked } from '../../exports/index.ts';
import { roleAssigned } from '../../profiles/index.ts';
import { personSignedOut } from '../../roles/index.ts';
import { sessionsEnded, tokenReused } from '../../sessions/index.ts';
import { leavingAsked, leavingUndone } from '../../withdrawals/index.ts';
import { noting } from '../noting.ts';

/** When the account itself changed, or somebody used a copy of its session, it is noted for its person. */
export const onAccountChange: AnyListener[] = [
  noting(sessionsEnded, 'sessions_ended', ({ count }) => String(count)),
  noting(personSignedOut, 'signed_out_by_administrator', ({ count }) => String(count)),
  noting(tokenReused, 'token_reused'),
  noting(passwordChanged, 'password_changed'),
  noting(passwordReset, 'password_reset'),
  noting(emailChanged, 'email_changed'),
  noting(emailVerified, 'email_verified'),
  noting(exportAsked, 'export_asked'),
  noting(leavingAsked, 'leaving_asked'),
  noting(leavingUndone, 'leaving_undone'),
  // By an administrator: from where, is theirs alone to know.
  noting(roleAssigned, 'role_assigned', ({ role }) => role),
];

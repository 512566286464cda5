import { room } from '../../../kernel/room/room.ts';
import { beginTotp } from './actions/begin-totp.ts';
import { confirmTotp } from './actions/confirm-totp.ts';
import { readFactors } from './actions/read-factors.ts';
import { removeTotp } from './actions/remove-totp.ts';
import { renewRecoveryCodes } from './actions/renew-recovery-codes.ts';
import {
  codesGuessed,
  factorAdded,
  factorRemoved,
  factorsDropped,
  recoveryCodesRenewed,
  recoveryCodeUsed,
} from './events.ts';
import { purgeFactors } from './jobs/purge-factors.ts';
import { resealSecrets } from './jobs/reseal-secrets.ts';

export const factors = room({
  name: 'identity.factors',
  says: 'Second factors: one-time codes of an authenticator app, and recovery codes',
  folder: import.meta.dirname,
  needs: ['identity.doors', 'identity.passwords', 'identity.profiles'],
  actions: [readFactors, beginTotp, confirmTotp, renewRecoveryCodes, removeTotp],
  tells: [
    factorAdded,
    factorRemoved,
    factorsDropped,
    recoveryCodeUsed,
    recoveryCodesRenewed,
    codesGuessed,
  ],
  jobs: [purgeFactors, resealSecrets],
  keeps: [
    {
      table: 'identity.factor',
      person: 'person_id',
      exported: 'since when one-time codes are on',
      omit: ['secret', 'last_step'],
      forgotten: 'deleted',
    },
    {
      table: 'identity.recovery_code',
      person: 'person_id',
      exported: 'which recovery codes were used when',
      omit: ['hash'],
      forgotten: 'deleted',
    },
    {
      table: 'identity.code_try',
      person: 'person_id',
      exported: 'nothing: how often somebody guessed is forgotten after a day',
      forgotten: 'deleted',
    },
  ],
});

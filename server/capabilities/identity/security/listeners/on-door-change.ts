import type { AnyListener } from '../../../../kernel/events/event.ts';
import {
  codesGuessed,
  factorAdded,
  factorRemoved,
  factorsDropped,
  recoveryCodesRenewed,
  recoveryCodeUsed,
} from '../../factors/index.ts';
import { passkeyAdded, passkeyCloned, passkeyRemoved } from '../../passkeys/index.ts';
import { providerLinked, providerUnlinked } from '../../providers/index.ts';
import { noting } from '../noting.ts';

/** When a way in, or what guards one, came or went, or somebody tried it, it is noted for its person. */
export const onDoorChange: AnyListener[] = [
  noting(factorAdded, 'factor_added'),
  noting(factorRemoved, 'factor_removed'),
  noting(factorsDropped, 'factors_dropped'),
  noting(recoveryCodeUsed, 'recovery_code_used', ({ left }) => String(left)),
  noting(recoveryCodesRenewed, 'recovery_codes_renewed'),
  noting(codesGuessed, 'codes_guessed'),
  noting(passkeyAdded, 'passkey_added', ({ name }) => name),
  noting(passkeyRemoved, 'passkey_removed', ({ name }) => name),
  noting(passkeyCloned, 'passkey_cloned', ({ name }) => name),
  noting(providerLinked, 'provider_linked', ({ provider }) => provider),
  noting(providerUnlinked, 'provider_unlinked', ({ provider }) => provider),
];

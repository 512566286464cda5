import { room } from '../../../kernel/room/room.ts';
import { changePassword } from './actions/change-password.ts';
import { keepAccount } from './actions/keep-account.ts';
import { signUp } from './actions/sign-up.ts';
import { startGuest } from './actions/start-guest.ts';
import { makeSamples, SAMPLE_PEOPLE } from './samples.ts';
import { accountKept, accountOpened, passwordChanged } from './events.ts';

export const accounts = room({
  name: 'identity.accounts',
  says: 'How people come in and stay',
  folder: import.meta.dirname,
  needs: ['identity.passwords', 'identity.profiles', 'identity.sessions'],
  actions: [signUp, startGuest, keepAccount, changePassword],
  tells: [accountOpened, accountKept, passwordChanged],
  samples: makeSamples,
  samplePeople: SAMPLE_PEOPLE,
});

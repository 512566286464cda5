export { accountKept, accountOpened } from './events.ts';
export { signUp } from './actions/sign-up.ts';

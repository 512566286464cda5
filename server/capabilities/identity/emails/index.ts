export { emailChanged, emailVerified, passwordReset } from './events.ts';
export { makeResetLink } from './reset-link.ts';

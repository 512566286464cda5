export { makeServiceToken } from './tokens.ts';

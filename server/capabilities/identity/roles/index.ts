export { assign } from './roles.ts';

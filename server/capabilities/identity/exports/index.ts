export { exportAsked } from './events.ts';

export { agreesTo } from './consents.ts';

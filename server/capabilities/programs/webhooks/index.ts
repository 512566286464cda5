export { announce, type News } from './announce.ts';
export { signedHeaders } from './signature.ts';

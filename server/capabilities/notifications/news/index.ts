export { listForMail } from './for-mail.ts';
export { settleNews, takeBack } from './settle.ts';
export { tell } from './tell.ts';
export type { Telling } from './telling.ts';

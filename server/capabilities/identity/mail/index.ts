export { mailer, type Mailer, type Parcel } from './mailer/port.ts';
export { linkTo, sendMail, wasWritten } from './outbox.ts';
export { writeLetter } from './rules/letter.ts';

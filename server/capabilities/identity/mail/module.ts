import { bind } from '../../../kernel/room/port.ts';
import { room } from '../../../kernel/room/room.ts';
import { deliverMail } from './jobs/deliver-mail.ts';
import { purgeMail } from './jobs/purge-mail.ts';
import { openMailer } from './mailer/open.ts';
import { mailer } from './mailer/port.ts';

export const mail = room({
  name: 'identity.mail',
  says: 'Letters on their way out',
  folder: import.meta.dirname,
  needs: [],
  actions: [],
  jobs: [deliverMail, purgeMail],
  ports: [bind(mailer, openMailer)],
  keeps: [
    {
      table: 'identity.mail',
      person: 'person_id',
      exported: 'which letters were sent to which address and when; what they said is forgotten',
      omit: ['key', 'letter'],
      forgotten: 'deleted',
    },
  ],
});

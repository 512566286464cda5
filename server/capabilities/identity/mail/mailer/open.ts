import type { Config } from '../../../../kernel/config/config.ts';
import { consoleMailer } from './console.ts';
import type { Mailer } from './port.ts';
import { smtpMailer } from './smtp.ts';

/** The mailer an operator chose: their mail server, or the console. */
export async function openMailer({ smtpUrl, mailFrom }: Config): Promise<Mailer> {
  if (smtpUrl !== null) return smtpMailer({ url: smtpUrl, from: mailFrom });
  return consoleMailer((text) => process.stdout.write(text));
}

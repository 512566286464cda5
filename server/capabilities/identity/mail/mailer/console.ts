import type { Mailer } from './port.ts';

/**
 * Writes letters where the operator looks, for a house without a mail server: the text whole, links
 * included. Not through the log, which is kept and read by machines and never holds a secret.
 */
export function consoleMailer(print: (text: string) => void): Mailer {
  return {
    async handOver({ messageId, to, subject, text }) {
      const head = `To: ${to}\nSubject: ${subject}\nMessage-ID: ${messageId}`;
      const lines = `${head}\n\n${text}`.trimEnd().split('\n');
      const framed = lines.map((line) => `  │ ${line}`.trimEnd()).join('\n');
      print(`\n  A letter (no MADANG_SMTP_URL is set, so it goes nowhere):\n${framed}\n`);
      return 'taken';
    },
  };
}

import { createTransport } from 'nodemailer';
import { CONNECT_MS_MAX, SILENCE_MS_MAX } from '../limits.ts';
import { smtpPlaceOf } from '../rules/smtp-place.ts';
import type { Mailer } from './port.ts';

/** What the mailer of an operator's mail server is opened with. */
export interface SmtpOptions {
  /** `smtps://user:password@host:465` (TLS) or `smtp://user:password@host:587` (STARTTLS). */
  url: string;
  /** `name@host` or `Some Name <name@host>`. */
  from: string;
  /** Certificates (PEM) to trust beside the well-known ones. */
  ca?: string;
  /** How long a server may take; the house's own limits but in tests. */
  patience?: { connectMs: number; silenceMs: number };
}

const PATIENCE = { connectMs: CONNECT_MS_MAX, silenceMs: SILENCE_MS_MAX };

/**
 * Hands letters to a mail server (RFC 5321). Certificates are always checked, and without TLS nothing
 * is said to a server on another machine: who listens on the way would read reset links.
 */
export function smtpMailer({ url, from, ca, patience = PATIENCE }: SmtpOptions): Mailer {
  const transport = createTransport({
    ...smtpPlaceOf(url),
    tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
    connectionTimeout: patience.connectMs,
    greetingTimeout: patience.connectMs,
    dnsTimeout: patience.connectMs,
    socketTimeout: patience.silenceMs,
    // A letter is made of its own words only: nothing in it may name a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async handOver({ messageId, to, subject, text, html, endsAt }) {
      try {
        await transport.sendMail({
          messageId,
          from,
          // As an object it is one address, whatever stands in it; as text it would be parsed.
          to: { name: '', address: to },
          subject,
          text,
          html,
          // No holiday note or robot should answer (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated', ...endingHeaders(endsAt) },
        });
        return 'taken';
      } catch (error) {
        if (isRefusal(error)) return 'refused';
        throw withoutPeople(error);
      }
    },
  };
}

/** Lets mail programs show a button that ends such letters (RFC 2369, RFC 8058). */
function endingHeaders(endsAt: string | undefined): Record<string, string> {
  if (endsAt === undefined) return {};
  return {
    'List-Unsubscribe': `<${endsAt}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

/** What a server says of a recipient is for good from 550 on (RFC 5321, 4.2.3); all else may be mended. */
function isRefusal(error: unknown): boolean {
  const { responseCode = 0, command } = error as { responseCode?: number; command?: string };
  return command === 'RCPT TO' && responseCode >= 550;
}

/** What went wrong, without what the server said: it repeats mail addresses, and jobs log their errors. */
function withoutPeople(error: unknown): Error {
  const { responseCode, code, command } = error as {
    responseCode?: number;
    code?: string;
    command?: string;
  };
  const what = [code ?? 'no code', command, responseCode].filter(Boolean).join(' ');
  return new Error(`the mail server did not take a letter: ${what}`);
}

/** Where and how a mail server is spoken to, as nodemailer takes it. */
export interface SmtpPlace {
  host: string;
  port: number;
  /** TLS from the first byte. */
  secure: boolean;
  /** STARTTLS or nothing. */
  requireTLS: boolean;
  auth?: { user: string; pass: string };
}

const PORT_TLS = 465;
const PORT_STARTTLS = 587;
const OWN_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Reads a mail server's address: `smtps:` is TLS from the first byte (RFC 8314), `smtp:` is STARTTLS.
 * Only on this very machine may a server do without, unless `?tls=required`; `?tls=off` says that the
 * way to it is the operator's own (a container beside this one).
 * @param url checked to be one when the configuration was read
 */
export function smtpPlaceOf(url: string): SmtpPlace {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  const secure = protocol === 'smtps:';
  const wish = searchParams.get('tls');
  const isOwn = wish === 'off' || (OWN_MACHINE.has(hostname) && wish !== 'required');
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? PORT_TLS : PORT_STARTTLS) : Number(port),
    secure,
    requireTLS: !secure && !isOwn,
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}

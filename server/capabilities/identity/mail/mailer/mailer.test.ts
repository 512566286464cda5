import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { writeLetter } from '../rules/letter.ts';
import { mailerSuite, type Seen } from './conformance.ts';
import { consoleMailer } from './console.ts';
import { smtpMailer } from './smtp.ts';
import { makeCertificate } from './test-certificate.ts';
import {
  startMailServer,
  type Arrived,
  type MailServer,
  type ServerOptions,
} from './test-server.ts';

const from = '마당 <yard@madang.example>';
const certificate = makeCertificate();
const ca = certificate.cert;

mailerSuite('console', async () => {
  let said = '';
  return {
    mailer: consoleMailer((text) => (said += text)),
    seen: async () => seenInConsole(said),
    close: async () => undefined,
  };
});

mailerSuite('smtp on this machine', async () => overSmtp('smtp', {}));
mailerSuite('smtp with STARTTLS', async () =>
  overSmtp('smtp', { tls: { certificate, implicit: false } }),
);
mailerSuite('smtps', async () => overSmtp('smtps', { tls: { certificate, implicit: true } }));

async function overSmtp(scheme: string, options: ServerOptions) {
  const server = await startMailServer(options);
  return {
    mailer: smtpMailer({ url: `${scheme}://${server.place}`, from, ca }),
    seen: async () => (await server.arrived()).map(seenInMail),
    close: () => server.close(),
  };
}

function seenInMail({ recipients, email }: Arrived): Seen {
  const text = (email.text ?? '').replaceAll('\r\n', '\n');
  return { to: recipients, subject: email.subject ?? '', text, messageId: email.messageId ?? '' };
}

function seenInConsole(said: string): Seen[] {
  const frames = said.split(/^ {2}A letter .*$/m).slice(1);
  return frames.map((frame) => {
    const lines = frame.split('\n').filter((line) => line.startsWith('  │'));
    const [to = '', subject = '', id = '', , ...text] = lines.map((line) => line.slice(4));
    const value = (header: string) => header.slice(header.indexOf(': ') + 2);
    // The signature's mark ends with a blank, which the frame trims.
    const body = `${text.join('\n')}\n`.replace('\n--\n', '\n-- \n');
    return { to: [value(to)], subject: value(subject), text: body, messageId: value(id) };
  });
}

const open: MailServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});
async function start(options: ServerOptions = {}): Promise<MailServer> {
  const server = await startMailServer(options);
  open.push(server);
  return server;
}

const letter = writeLetter('en', { subject: 'A letter', paragraphs: ['Words.'] });
const parcel = { ...letter, to: 'minji@example.com', messageId: '<1@madang.example>' };

test.each([
  ['STARTTLS', 'smtp', false],
  ['TLS from the first byte', 'smtps', true],
])('%s encrypts the way, with a log-in', async (_what, scheme, implicit) => {
  const login = { user: 'yard@madang.example', password: 'p@ss/word' };
  const server = await start({ tls: { certificate, implicit }, login });
  const user = `${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}`;
  const mailer = smtpMailer({ url: `${scheme}://${user}@${server.place}?tls=required`, from, ca });
  expect(await mailer.handOver(parcel)).toBe('taken');
  expect(await server.arrived()).toMatchObject([
    { secure: true, recipients: ['minji@example.com'] },
  ]);
});

test('a letter says who sends it, in text and HTML, and that no robot should answer', async () => {
  const server = await start();
  await smtpMailer({ url: `smtp://${server.place}`, from }).handOver(parcel);
  const [{ email } = { email: null }] = await server.arrived();
  expect(email?.from).toMatchObject({ name: '마당', address: 'yard@madang.example' });
  expect(email?.to).toMatchObject([{ address: 'minji@example.com' }]);
  expect(email?.html).toContain('Words.');
  expect(email?.attachments).toEqual([]);
  expect(email?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
});

test.each([
  ['STARTTLS', 'smtp', false],
  ['TLS from the first byte', 'smtps', true],
])(
  '%s with a certificate that nobody vouches for hands nothing over',
  async (_, scheme, implicit) => {
    const server = await start({ tls: { certificate, implicit } });
    const mailer = smtpMailer({ url: `${scheme}://${server.place}`, from });
    await expect(mailer.handOver(parcel)).rejects.toThrow('the mail server did not take a letter');
    expect(await server.arrived()).toEqual([]);
  },
);

test('a server that offers no TLS where it is required gets nothing', async () => {
  const server = await start();
  const mailer = smtpMailer({ url: `smtp://${server.place}?tls=required`, from });
  await expect(mailer.handOver(parcel)).rejects.toThrow('ETLS');
  expect(await server.arrived()).toEqual([]);
});

test('a wrong log-in may be mended, so the letter waits; nobody reads the password in the error', async () => {
  const server = await start({
    tls: { certificate, implicit: false },
    login: { user: 'yard', password: 'right' },
  });
  const mailer = smtpMailer({ url: `smtp://yard:mistaken@${server.place}`, from, ca });
  const failure = await mailer.handOver(parcel).catch((error: Error) => error);
  expect(failure).toBeInstanceOf(Error);
  expect(String(failure)).toContain('EAUTH');
  expect(String(failure)).not.toContain('mistaken');
  expect(await server.arrived()).toEqual([]);
});

test('a mailbox that does not exist is refused for good; one that is full is tried again', async () => {
  const server = await start({ refuse: (to) => (to.startsWith('full') ? 452 : 550) });
  const mailer = smtpMailer({ url: `smtp://${server.place}`, from });
  expect(await mailer.handOver({ ...parcel, to: 'nobody@example.com' })).toBe('refused');
  const full = await mailer
    .handOver({ ...parcel, to: 'full@example.com' })
    .catch((error: Error) => error);
  expect(String(full)).toMatch(/did not take a letter: EENVELOPE RCPT TO 452$/);
  expect(await server.arrived()).toEqual([]);
});

test('a server that is not there, and one that says nothing, hold nobody up', async () => {
  const silent = createServer();
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const patience = { connectMs: 50, silenceMs: 50 };
  const url = `smtp://127.0.0.1:${port}`;
  await expect(smtpMailer({ url, from, patience }).handOver(parcel)).rejects.toThrow('ETIMEDOUT');
  await new Promise((resolve) => silent.close(resolve));
  await expect(smtpMailer({ url, from, patience }).handOver(parcel)).rejects.toThrow(
    'did not take a letter',
  );
});

test('a letter that one gets regularly says how a click ends it (RFC 8058); others say nothing', async () => {
  const server = await start();
  const mailer = smtpMailer({ url: `smtp://${server.place}`, from });
  const letter = writeLetter('en', { subject: 'News', paragraphs: ['Something.'] });
  const parcel = { ...letter, to: 'minji@example.com', messageId: '<7@madang.example>' };
  const endsAt = 'https://madang.example/api/endings?token=a.b';
  await mailer.handOver({ ...parcel, endsAt });
  await mailer.handOver(parcel);
  const [ending, plain] = (await server.arrived()).map(({ email }) =>
    email.headers
      .filter(({ key }) => key.startsWith('list-'))
      .map(({ key, value }) => [key, value]),
  );
  expect(ending).toEqual([
    ['list-unsubscribe', `<${endsAt}>`],
    ['list-unsubscribe-post', 'List-Unsubscribe=One-Click'],
  ]);
  expect(plain).toEqual([]);
});

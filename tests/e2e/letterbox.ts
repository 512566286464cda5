import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail server of a test that keeps what it gets. */
export interface Letterbox {
  /** For `MADANG_SMTP_URL`. */
  url: string;
  /** The latest link in a letter to somebody; undefined until one came. */
  linkTo(address: string): string | undefined;
  close(): Promise<void>;
}

/** Opens a real SMTP server on this machine. */
export async function openLetterbox(): Promise<Letterbox> {
  const links = new Map<string, string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void keep(
          chunks,
          envelope.rcptTo.map(({ address }) => address),
          links,
        );
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    linkTo: (address) => links.get(address),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Notes the link in a letter. */
async function keep(chunks: Buffer[], to: string[], links: Map<string, string>): Promise<void> {
  const { text = '' } = await PostalMime.parse(Buffer.concat(chunks));
  const link = /https?:\/\/\S+#[\w-]+/.exec(text)?.[0];
  if (link !== undefined) for (const address of to) links.set(address, link);
}

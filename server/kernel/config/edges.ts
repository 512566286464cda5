import { HouseError } from '../faults/house-error.ts';
import type { SettingName } from './settings.ts';

/** What a process needs that ends sockets elsewhere than the house, or lets others end them. */
export interface EdgeSettings {
  /** Where this core listens for edges; null = it has none. */
  port: number | null;
  /** What an edge shows to the core; null where there are no edges. */
  secret: string | null;
  /** Certificate of the core for its edges, and its key: absolute files; null = not encrypted. */
  tls: { certFile: string; keyFile: string } | null;
  /** Where this edge finds cores; empty where it is none. */
  cores: string[];
  /** Certificates of who says which core is ours: an absolute file; null = whom the machine trusts. */
  caFile: string | null;
}

/** A secret that is believed for everybody must not be guessed. */
const SECRET_CHARS_MIN = 32;

/** How the settings that others read too are read. */
export interface EdgeReading {
  text(name: SettingName): string | undefined;
  integer(name: SettingName, min: number, max: number): number | null;
  address(name: SettingName, value: string, protocols: string[]): string | null;
  file(value: string | undefined): string | null;
  roles: ReadonlySet<string>;
}

/**
 * Reads what joins edges and cores.
 * @throws HouseError that says what is missing, or what does not go together
 */
export function readEdges({ text, integer, address, file, roles }: EdgeReading): EdgeSettings {
  const isEdge = roles.has('edge') && !roles.has('http');
  if (isEdge && roles.size > 1) {
    throw new HouseError('MADANG_ROLES: edge stands alone, or together with http.');
  }
  const port = integer('MADANG_EDGE_PORT', 0, 65535);
  const list = text('MADANG_CORE_URL') ?? '';
  const cores = list
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => address('MADANG_CORE_URL', each, ['http:', 'https:']) ?? '');
  if (isEdge && cores.length === 0) {
    throw new HouseError(
      'MADANG_ROLES=edge needs MADANG_CORE_URL: where the core listens for edges.',
    );
  }
  if (!isEdge && cores.length > 0) {
    throw new HouseError(
      'MADANG_CORE_URL is for a process whose only role is edge: MADANG_ROLES=edge.',
    );
  }
  if (port !== null && !roles.has('http')) {
    throw new HouseError('MADANG_EDGE_PORT is for a core: its roles must have http.');
  }
  const secret = readSecret(text('MADANG_EDGE_SECRET'), isEdge ? 'MADANG_ROLES=edge' : port);
  return { port, secret, tls: readTls(text, file), cores, caFile: file(text('MADANG_CORE_CA')) };
}

/** @param neededBy what cannot be without it; null when nothing needs it */
function readSecret(secret: string | undefined, neededBy: string | number | null): string | null {
  if (secret === undefined) {
    if (neededBy === null) return null;
    const who = typeof neededBy === 'number' ? 'MADANG_EDGE_PORT' : neededBy;
    throw new HouseError(
      `${who} needs MADANG_EDGE_SECRET: at least ${SECRET_CHARS_MIN} characters by chance, the same for the core and its edges.`,
    );
  }
  if (secret.length >= SECRET_CHARS_MIN && /^[\x21-\x7e]+$/.test(secret)) return secret;
  // It is not repeated.
  throw new HouseError(
    `MADANG_EDGE_SECRET must be at least ${SECRET_CHARS_MIN} characters without spaces, e.g. of openssl rand -base64 32.`,
  );
}

function readTls(text: EdgeReading['text'], file: EdgeReading['file']): EdgeSettings['tls'] {
  const certFile = file(text('MADANG_EDGE_TLS_CERT'));
  const keyFile = file(text('MADANG_EDGE_TLS_KEY'));
  if (certFile === null && keyFile === null) return null;
  if (certFile !== null && keyFile !== null) return { certFile, keyFile };
  throw new HouseError('MADANG_EDGE_TLS_CERT and MADANG_EDGE_TLS_KEY go together.');
}

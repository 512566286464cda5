import { resolve } from 'node:path';
import { HouseError } from '../faults/house-error.ts';
import { readEdges, type EdgeSettings } from './edges.ts';
import { address, file, integer, list, one, optionalInteger, words, yesNo } from './values.ts';
import { readProviders, type ProviderSettings } from './providers.ts';
import { settings, type SettingName } from './settings.ts';
import { closest } from './closest.ts';

/** The configuration of one program, checked and typed. */
export interface Config {
  port: number;
  host: string;
  /** Absolute folder of the embedded database, secrets and files. */
  dataDir: string;
  /** Absolute folder of keys and other secrets, shared by all nodes of a cluster. */
  secretsDir: string;
  /** PostgreSQL address; null = the embedded one. */
  databaseUrl: string | null;
  /** Redis that carries what is said between nodes; null = this process is alone. */
  redisUrl: string | null;
  /** What this process does. */
  roles: ReadonlySet<RoleName>;
  /** Apps to open; null = all. */
  apps: ReadonlySet<string> | null;
  samples: boolean;
  /** Whether administrators need a second factor for what they alone may do. */
  adminFactors: (typeof ADMIN_FACTORS)[number];
  logLevel: string;
  /** Connections of the write pool. */
  databaseConnections: number;
  /** Proxies in front whose `X-Forwarded-For` is believed: a hop count. */
  trustedProxies: number;
  /** Whether webhooks may lead to addresses that are not of the Internet, and without TLS. */
  webhooksPrivate: boolean;
  /** Whether devices may name push services that are not of the Internet, and without TLS. */
  pushPrivate: boolean;
  /** The address people type, e.g. `https://madang.example`; null = whatever they typed. */
  publicUrl: string | null;
  /** Mail server of the operator; null = letters are printed on the console. */
  smtpUrl: string | null;
  /** An mmdb file with the cities of addresses; null = the countries that ship with the program. */
  geoipFile: string | null;
  /** Sender of letters: `name@host` or `Some Name <name@host>`. */
  mailFrom: string;
  /** Who runs the house, as its documents name them; null = nobody has said. */
  operatorName: string | null;
  /** How people reach the operator; null = nobody has said. */
  operatorContact: string | null;
  /** Token that `/metrics` asks for; null = only this machine may read it. */
  metricsToken: string | null;
  /** What joins this process with those that end sockets for it, or for which it ends them. */
  edge: EdgeSettings;
  /** Who else may say who somebody is. */
  providers: ProviderSettings;
}

/** What one process does. */
export type RoleName = 'http' | 'edge' | 'jobs';
const ROLE_NAMES: readonly RoleName[] = ['http', 'edge', 'jobs'];

const CONNECTIONS = 'MADANG_DATABASE_CONNECTIONS';
const ADMIN_FACTORS = ['required', 'optional'] as const;

type Env = Record<string, string | undefined>;

/**
 * Reads the configuration from environment variables. Nothing else in the program reads them.
 * @throws HouseError naming the variable, what is wrong and what it may be; for an unknown
 *   `MADANG_*` with the closest known name.
 */
export function readConfig(env: Env, cwd: string): Config {
  refuseUnknown(env);
  const text = (name: SettingName) => (env[name] === '' ? undefined : env[name]);
  const publicUrl = address('MADANG_PUBLIC_URL', text('MADANG_PUBLIC_URL'), ['http:', 'https:']);
  const dataDir = resolve(cwd, text('MADANG_DATA_DIR') ?? '.madang');
  const roles = words('MADANG_ROLES', text('MADANG_ROLES'), ROLE_NAMES) ?? new Set(ROLE_NAMES);
  const samples = yesNo('MADANG_SAMPLES', text('MADANG_SAMPLES'), !text('DATABASE_URL'));
  return {
    port: integer('PORT', text('PORT'), 4600, 0, 65535),
    host: text('MADANG_HOST') ?? '127.0.0.1',
    dataDir,
    secretsDir: resolve(cwd, text('MADANG_SECRETS_DIR') ?? `${dataDir}/secrets`),
    databaseUrl: address('DATABASE_URL', text('DATABASE_URL'), ['postgres:', 'postgresql:']),
    redisUrl: address('MADANG_REDIS_URL', text('MADANG_REDIS_URL'), ['redis:', 'rediss:']),
    roles,
    apps: list('MADANG_APPS', text('MADANG_APPS')),
    samples,
    // A sample house is for trying: its administrator comes in by a click.
    adminFactors:
      one('MADANG_ADMIN_FACTORS', text('MADANG_ADMIN_FACTORS'), ADMIN_FACTORS) ??
      (samples ? 'optional' : 'required'),
    logLevel: one('MADANG_LOG_LEVEL', text('MADANG_LOG_LEVEL'), LOG_LEVELS) ?? 'info',
    databaseConnections: integer(CONNECTIONS, text(CONNECTIONS), 10, 2, 500),
    trustedProxies: integer('MADANG_TRUSTED_PROXIES', text('MADANG_TRUSTED_PROXIES'), 0, 0, 10),
    webhooksPrivate: yesNo('MADANG_WEBHOOKS_PRIVATE', text('MADANG_WEBHOOKS_PRIVATE'), false),
    pushPrivate: yesNo('MADANG_PUSH_PRIVATE', text('MADANG_PUSH_PRIVATE'), false),
    publicUrl,
    ...mailSettings(text),
    geoipFile: file(text('MADANG_GEOIP_FILE'), cwd),
    operatorName: text('MADANG_OPERATOR_NAME') ?? null,
    operatorContact: text('MADANG_OPERATOR_CONTACT') ?? null,
    metricsToken: text('MADANG_METRICS_TOKEN') ?? null,
    edge: readEdges({
      text,
      integer: (name, min, max) => optionalInteger(name, text(name), min, max),
      address,
      file: (value) => file(value, cwd),
      roles,
    }),
    providers: readProviders(text, publicUrl, cwd),
  };
}

const SENDER = /^(?:[^<>@\p{Cc}]+ <[^<>@,\s]+@[^<>@,\s]+>|[^<>@,\s]+@[^<>@,\s]+)$/u;

/** Letters that go out need a sender, and an address for their links that no request can choose. */
function mailSettings(
  text: (name: SettingName) => string | undefined,
): Pick<Config, 'smtpUrl' | 'mailFrom'> {
  const smtpUrl = address('MADANG_SMTP_URL', text('MADANG_SMTP_URL'), ['smtp:', 'smtps:']);
  const from = text('MADANG_MAIL_FROM');
  if (from !== undefined && !SENDER.test(from)) {
    throw new HouseError('MADANG_MAIL_FROM must be name@host or Some Name <name@host>.');
  }
  for (const name of ['MADANG_MAIL_FROM', 'MADANG_PUBLIC_URL'] as const) {
    if (smtpUrl === null || text(name) !== undefined) continue;
    throw new HouseError(`MADANG_SMTP_URL needs ${name} beside it: letters say it.`);
  }
  return { smtpUrl, mailFrom: from ?? 'Madang <madang@localhost>' };
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

function refuseUnknown(env: Env): void {
  const known = settings.map((setting) => setting.name as string);
  for (const name of Object.keys(env)) {
    if (!name.startsWith('MADANG_') || known.includes(name)) continue;
    const hint = closest(name, known);
    throw new HouseError(
      `${name} is not a setting of Madang.${hint ? ` Did you mean ${hint}?` : ''} ` +
        `All settings stand in .env.example.`,
    );
  }
}

/** Every environment variable the program reads; `.env.example` is written from this list. */
export const settings = [
  { name: 'PORT', example: '4600', says: 'port to listen on; 0 picks a free one' },
  {
    name: 'MADANG_HOST',
    example: '127.0.0.1',
    says: 'address to listen on; 0.0.0.0 behind a proxy or in a container',
  },
  {
    name: 'MADANG_DATA_DIR',
    example: './.madang',
    says: 'folder of the embedded database, keys and files',
  },
  {
    name: 'MADANG_SECRETS_DIR',
    example: './.madang/secrets',
    says: 'folder of the signing keys; all nodes of a cluster share one',
  },
  {
    name: 'DATABASE_URL',
    example: 'postgres://madang:password@db.example:5432/madang',
    says: 'a PostgreSQL (15 or newer) of yours instead of the embedded one',
  },
  {
    name: 'MADANG_DATABASE_CONNECTIONS',
    example: '10',
    says: 'connections of the write pool, 2 to 500',
  },
  {
    name: 'MADANG_ROLES',
    example: 'http,jobs',
    says: 'what this process does; run more processes to spread them',
  },
  { name: 'MADANG_APPS', example: 'rhythm', says: 'apps to open, with commas; all unless said' },
  {
    name: 'MADANG_SAMPLES',
    example: 'yes',
    says: 'sample people and songs in an empty house; yes unless DATABASE_URL is set',
  },
  {
    name: 'MADANG_LOG_LEVEL',
    example: 'info',
    says: 'fatal, error, warn, info, debug, trace or silent',
  },
  {
    name: 'MADANG_TRUSTED_PROXIES',
    example: '0',
    says: 'proxies in front whose X-Forwarded-For is believed',
  },
  {
    name: 'MADANG_PUBLIC_URL',
    example: 'https://madang.example',
    says: 'the address people type; https makes cookies Secure',
  },
  {
    name: 'MADANG_METRICS_TOKEN',
    example: 'a-long-random-word',
    says: 'bearer token for /metrics; without it only this machine may read them',
  },
] as const;

/** The name of a setting. */
export type SettingName = (typeof settings)[number]['name'];

/** The text of `.env.example`. */
export function envExample(): string {
  const lines = settings.map(({ name, example, says }) => `# ${says}\n# ${name}=${example}\n`);
  return `# All settings of Madang. None is needed: these are the defaults or examples.\n\n${lines.join('\n')}`;
}

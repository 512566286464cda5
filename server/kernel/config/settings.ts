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
    says: 'folder of the keys, closed to others (0700); all nodes of a cluster share one',
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
    name: 'MADANG_REDIS_URL',
    example: 'redis://redis.example:6379',
    says: 'a Redis that carries what is said to those who watch on other nodes',
  },
  {
    name: 'MADANG_ROLES',
    example: 'http,edge,jobs',
    says: 'what this process does: answer, end sockets, work; docs/operating.md tells how to spread them',
  },
  {
    name: 'MADANG_EDGE_PORT',
    example: '4610',
    says: 'port on which this core listens for edges; without it for none',
  },
  {
    name: 'MADANG_EDGE_SECRET',
    example: 'a-long-random-word-of-openssl-rand',
    says: 'what edges show to the core, 32 characters or more; the same for all of them',
  },
  {
    name: 'MADANG_EDGE_TLS_CERT',
    example: './edge.crt',
    says: 'certificate of the core for its edges; without it that line is not encrypted',
  },
  { name: 'MADANG_EDGE_TLS_KEY', example: './edge.key', says: 'its key' },
  {
    name: 'MADANG_CORE_URL',
    example: 'http://core-1:4610,http://core-2:4610',
    says: 'for a process whose only role is edge: where cores listen for it, with commas',
  },
  {
    name: 'MADANG_CORE_CA',
    example: './edge-ca.crt',
    says: 'for such an edge: who says which core is ours, where the machine does not trust them',
  },
  { name: 'MADANG_APPS', example: 'rhythm', says: 'apps to open, with commas; all unless said' },
  {
    name: 'MADANG_SAMPLES',
    example: 'yes',
    says: 'sample people and songs in an empty house; yes unless DATABASE_URL is set',
  },
  {
    name: 'MADANG_ADMIN_FACTORS',
    example: 'required',
    says: 'second factor of administrators: required, or optional as it is where samples are on',
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
    name: 'MADANG_WEBHOOKS_PRIVATE',
    example: 'no',
    says: 'whether webhooks may lead into your own network, and without TLS',
  },
  {
    name: 'MADANG_PUSH_PRIVATE',
    example: 'no',
    says: 'whether browsers may name a push service in your own network; docs/notifications.md',
  },
  {
    name: 'MADANG_PUBLIC_URL',
    example: 'https://madang.example',
    says: 'the address people type; https makes cookies Secure',
  },
  {
    name: 'MADANG_SMTP_URL',
    example: 'smtps://madang:password@mail.example:465',
    says: 'mail server; smtps is TLS, smtp is STARTTLS; without it letters are printed here',
  },
  {
    name: 'MADANG_MAIL_FROM',
    example: 'Madang <madang@madang.example>',
    says: 'sender of letters; a mail server needs it, and MADANG_PUBLIC_URL for the links in them',
  },
  {
    name: 'MADANG_GEOIP_FILE',
    example: './GeoLite2-City.mmdb',
    says: 'an mmdb file with cities; without it people see the country an address is in',
  },
  {
    name: 'MADANG_OPERATOR_NAME',
    example: 'Kim Minji',
    says: 'who runs this house, as the terms of use and the privacy policy name them',
  },
  {
    name: 'MADANG_OPERATOR_CONTACT',
    example: 'hello@madang.example',
    says: 'how people reach the operator: a mail address, a page or a telephone number',
  },
  {
    name: 'MADANG_METRICS_TOKEN',
    example: 'a-long-random-word',
    says: 'bearer token for /metrics; without it only this machine may read them',
  },
  {
    name: 'MADANG_GOOGLE_CLIENT_ID',
    example: '1234.apps.googleusercontent.com',
    says: 'sign-in with Google; docs/sign-in-providers.md tells how to register each provider',
  },
  { name: 'MADANG_GOOGLE_CLIENT_SECRET', example: 'GOCSPX-...', says: 'its secret' },
  {
    name: 'MADANG_KAKAO_CLIENT_ID',
    example: '0123456789abcdef0123456789abcdef',
    says: 'sign-in with Kakao: the REST API key',
  },
  { name: 'MADANG_KAKAO_CLIENT_SECRET', example: 'AbCd...', says: 'its client secret' },
  { name: 'MADANG_NAVER_CLIENT_ID', example: 'jyvqXe...', says: 'sign-in with Naver' },
  { name: 'MADANG_NAVER_CLIENT_SECRET', example: '527300...', says: 'its secret' },
  {
    name: 'MADANG_APPLE_CLIENT_ID',
    example: 'example.madang.web',
    says: 'sign-in with Apple: the Services ID',
  },
  { name: 'MADANG_APPLE_TEAM_ID', example: 'DEF123GHIJ', says: 'the team at Apple' },
  { name: 'MADANG_APPLE_KEY_ID', example: 'ABC123DEFG', says: 'the id of the private key' },
  {
    name: 'MADANG_APPLE_PRIVATE_KEY_FILE',
    example: './.madang/secrets/AuthKey_ABC123DEFG.p8',
    says: 'the file of the private key, as Apple gave it',
  },
  {
    name: 'MADANG_OIDC_ISSUER',
    example: 'https://login.example',
    says: 'sign-in with any other OpenID Connect provider: its issuer',
  },
  { name: 'MADANG_OIDC_CLIENT_ID', example: 'madang', says: 'the client there' },
  { name: 'MADANG_OIDC_CLIENT_SECRET', example: 'a-long-random-word', says: 'its secret' },
  {
    name: 'MADANG_OIDC_NAME',
    example: 'Our club',
    says: 'what its button says; the host of the issuer unless said',
  },
  {
    name: 'MADANG_OIDC_HOSTS',
    example: 'api.login.example',
    says: "hosts beside the issuer's that its endpoints are on, with commas",
  },
  {
    name: 'MADANG_STEAM_APP_ID',
    example: '480',
    says: 'sign-in with Steam, in browsers and in the game: the app',
  },
  {
    name: 'MADANG_STEAM_WEB_KEY',
    example: '0123456789ABCDEF',
    says: "the publisher's Web API key",
  },
  {
    name: 'MADANG_PROVIDER_BASES',
    example: 'google=http://127.0.0.1:5000',
    says: 'addresses that stand in for providers, for tests: https, or http on this machine',
  },
] as const;

/** The name of a setting. */
export type SettingName = (typeof settings)[number]['name'];

/** The text of `.env.example`. */
export function envExample(): string {
  const lines = settings.map(({ name, example, says }) => `# ${says}\n# ${name}=${example}\n`);
  return `# All settings of Madang. None is needed: these are the defaults or examples.\n\n${lines.join('\n')}`;
}

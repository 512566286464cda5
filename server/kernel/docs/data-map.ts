import type { Keep } from '../room/keep.ts';
import type { Room } from '../room/room.ts';

const FORGOTTEN: Record<Keep['forgotten'], (keep: Keep) => string> = {
  deleted: () => 'deleted',
  anonymised: ({ person, blank = [] }) =>
    `stays without \`${[...new Set([person, ...blank])].join('`, `')}\``,
  'kept by law': ({ law }) => `kept: ${law ?? ''}`,
};

/** What the house keeps of people, as Markdown, from what its rooms say. */
export function dataMap(rooms: Room[]): string {
  const rows = rooms.flatMap(({ name, keeps = [] }) =>
    keeps.map((keep) => {
      const { table, person, exported, omit = [] } = keep;
      const omitted = omit.length > 0 ? ` (without \`${omit.join('`, `')}\`)` : '';
      return `| \`${table}\` | \`${person}\` | ${name} | ${exported}${omitted} | ${FORGOTTEN[keep.forgotten](keep)} |`;
    }),
  );
  const more = rooms.flatMap(({ name, belongings }) =>
    belongings ? [`- ${name}: ${belongings.says}`] : [],
  );
  return `# What is kept about people

Written from the code by \`npm run madang -- docs\`; do not edit. What a room says here is what
happens: exporting and forgetting go by it, table by table, and \`npm run check -- keeps\` refuses a
table with a person in it that is not listed.

| table | names the person | room | an export gives | when they have left |
|---|---|---|---|---|
${rows.join('\n')}

Beside rows:

${more.join('\n')}

${EXPORT}${LEAVING}`;
}

const EXPORT = `## The export

\`POST /api/identity/exports\` starts one; a job makes it, in one state of all tables. The archive is a
ZIP of UTF-8 files:

- \`<schema>/<table>.json\`: a list of objects, one for each row. Times are RFC 3339 in UTC.
- \`<schema>/<table>.csv\`: the same for spreadsheets (RFC 4180, with a byte order mark); columns that
  hold lists of lists are in the JSON only, and a text that a spreadsheet would run begins with \`'\`.
- \`files/\`: files of the person, where rooms have some.
- \`README.md\`: what is in it, in Korean and English.
- \`manifest.json\`: \`format\`, \`version\`, \`madeAt\`, \`personId\`; each table with its number of rows and the
  columns that are left out; each file with its rows, bytes and SHA-256.

Other people appear by name, never by id. The archive lies in \`exports/\` of the data folder (mode 0600)
for seven days. Its link is signed for that time and opens it without a token; the letter that tells of it
leads to the page instead, which asks who one is.

`;

const LEAVING = `## Leaving

| when | what happens |
|---|---|
| at once | all sessions end; others see an empty name everywhere |
| for 30 days | signing in again works and offers to stay; three days before the end a letter reminds |
| then | nobody signs in as them; ten minutes later every room forgets them, from the upper to the lower, and ten minutes after that once more, for what was still under way |
| at the end | the person's row, and events, kept answers and waiting jobs that name them, are deleted; the mail address is free |

A guest could not come back, so for them it begins at the end. The last administrator cannot leave.

What remains is in PostgreSQL's own files: a deleted row stands in them until its place is used again
(\`vacuum\`), and in the write-ahead log until that is recycled. No statement reads it there. Backups hold
what they held: keep them no longer than you must, and after restoring one let the house run for an hour:
people whose time was over by then are forgotten again, but not those who asked after the backup.

An app that is switched off (\`MADANG_APPS\`) keeps its tables: they are brought up to date, and people are
exported and forgotten in them as in all others. Only what an app left behind that was taken out of the
program itself is not searched; the log warns of it when somebody is forgotten.

## How long other things are kept

| what | how long |
|---|---|
| answers under an \`Idempotency-Key\` | 2 days |
| addresses of callers beside events | 2 days |
| failed tries to sign in, by hashes | 1 day |
| archives of exports | 7 days; that there was one, 90 days |
| ended sessions | 30 days |
| what letters said | until they are sent; that there was one, 30 days |
| security events | 1 year |
| overtakings | 90 days |
`;

import type { Wiring } from '../house/wiring.ts';

/** The event map as Markdown: what happens, who listens, what runs by the clock. */
export function eventMap({ listeners, jobs, rooms }: Wiring): string {
  const told = rooms.flatMap((room) => room.tells ?? []);
  const rows = told.map(({ name, says }) => {
    const hears = listeners.filter(({ on }) => on.name === name).map((each) => `\`${each.name}\``);
    return `| \`${name}\` | ${says} | ${hears.join(', ') || 'nobody yet'} |`;
  });
  const clock = jobs
    .filter(({ schedule }) => schedule !== undefined)
    .map(({ name, says, schedule }) => `| \`${name}\` | \`${schedule}\` | ${says} |`);
  return `# What happens, and what follows

Written from the code by \`npm run madang -- docs\`; do not edit.

Each event is a row written in the transaction that made it true, and beside it a job for each listener
that brings it all events told together. When one of them fails, each gets a job of its own.

| event | what happened | who hears it |
|---|---|---|
${rows.join('\n')}

## By the clock

Times are UTC cron patterns.

| job | when | what it does |
|---|---|---|
${clock.join('\n')}
`;
}

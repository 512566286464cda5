import type { Finding } from '../finding.ts';

interface Job {
  steps?: { uses?: string }[];
  uses?: string;
}

/** What is wrong with a workflow of GitHub's. */
export function workflow(file: string, content: unknown): Finding[] {
  const { jobs, on } = (content ?? {}) as { jobs?: Record<string, Job>; on?: unknown };
  const findings: Finding[] = [];
  if (on === undefined || on === null) findings.push({ file, says: 'says not when it runs (on:)' });
  if (!jobs || Object.keys(jobs).length === 0) findings.push({ file, says: 'has no jobs' });
  const used = Object.values(jobs ?? {}).flatMap((job) => [
    job.uses,
    ...(job.steps ?? []).map(({ uses }) => uses),
  ]);
  for (const action of used) {
    if (action === undefined || action.startsWith('./')) continue;
    if (!/@(v?\d|[0-9a-f]{40}$)/.test(action)) {
      findings.push({
        file,
        says: `uses ${action} without a version`,
        mend: 'pin it with @vN or a commit',
      });
    }
  }
  return findings;
}

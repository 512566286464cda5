import { expect, test } from 'vitest';
import type { Actor } from './permission.ts';
import { PROOF_MINUTES, proofNeeded, requireRecent } from './recent.ts';

const NOW = new Date('2026-11-21T09:00:00Z');
const ago = (ms: number) => new Date(NOW.getTime() - ms);
const member = { kind: 'person', id: 'm', role: 'member', sessionId: 's' } as const;

test.each<[string, Actor, string | null]>([
  ['somebody who signed in now', { ...member, provedAt: NOW }, null],
  [
    'somebody who did ten minutes ago, less a moment',
    { ...member, provedAt: ago(PROOF_MINUTES * 60_000 - 1) },
    null,
  ],
  [
    'somebody who did ten minutes ago',
    { ...member, provedAt: ago(PROOF_MINUTES * 60_000) },
    proofNeeded.kind.code,
  ],
  ['somebody of whom it is not known', member, proofNeeded.kind.code],
  [
    'an administrator from yesterday',
    { ...member, role: 'administrator', provedAt: ago(86_400_000) },
    proofNeeded.kind.code,
  ],
  ['a guest, who has nothing to show', { ...member, role: 'guest' }, null],
  ['the house', { kind: 'house', because: 'a job' }, null],
  ['nobody', { kind: 'nobody' }, 'house.sign_in_needed'],
])('%s: %#', (_who, actor, code) => {
  const ask = () => requireRecent({ actor, now: NOW });
  if (code === null) expect(ask).not.toThrow();
  else expect(ask).toThrow(expect.objectContaining({ kind: expect.objectContaining({ code }) }));
});

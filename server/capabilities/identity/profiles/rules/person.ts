import type { Role } from '../../../../kernel/action/permission.ts';
import { hueOf } from './hue.ts';

/** What others see of a person, from what is stored: of somebody who is leaving, that nobody is there. */
export function publicPerson(row: { id: string; name: string; leaving_at: Date | null }) {
  const { id, name } = row;
  return row.leaving_at === null ? { id, name, hue: hueOf(id) } : { id, name: '', hue: 0 };
}

/** What a person sees of themselves, from what is stored and the mail address that signs them in. */
export function ownPerson(
  row: {
    id: string;
    name: string;
    language: 'ko' | 'en';
    zone: string;
    role: Role;
    created_at: Date;
    leaving_at: Date | null;
  },
  email: string | null,
) {
  const { id, name, language, zone, role } = row;
  return {
    id,
    name,
    email,
    role,
    language,
    zone,
    hue: hueOf(id),
    createdAt: row.created_at.toISOString(),
    leavingAt: row.leaving_at?.toISOString() ?? null,
  };
}

import type { Role } from '../../../../kernel/action/permission.ts';
import { hueOf } from './hue.ts';

/** What others see of a person, from what is stored. */
export function publicPerson({ id, name }: { id: string; name: string }) {
  return { id, name, hue: hueOf(id) };
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
  };
}

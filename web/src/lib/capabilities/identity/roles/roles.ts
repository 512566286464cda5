import type { paths } from '$lib/kernel/api/schema.d.ts';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

/** A person as administrators see them. */
export type Listed = Answer<'/api/identity/roles/people'>['items'][number];
/** A line of the log. */
export type Change = Answer<'/api/identity/roles/changes'>['items'][number];
export type Role = Listed['role'];

/** All roles, from the least to the most. */
export const ROLES = ['guest', 'member', 'curator', 'administrator'] as const;
/** Those that can be given: nobody is made a guest. */
export const GIVEN_ROLES = ['member', 'curator', 'administrator'] as const;
export type GivenRole = (typeof GIVEN_ROLES)[number];

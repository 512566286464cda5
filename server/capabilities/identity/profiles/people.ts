import { ROLES, type Role } from '../../../kernel/action/permission.ts';
import type { Context } from '../../../kernel/context/context.ts';
import { event } from '../../../kernel/events/event.ts';
import { notAllowed } from '../../../kernel/faults/catalogue.ts';
import { Id, oneOf, strict } from '../../../kernel/action/schema.ts';
import { lastAdministrator, nameWrong, personUnknown, zoneWrong } from './faults.ts';
import { judgeName } from './rules/name.ts';
import { publicPerson } from './rules/person.ts';
import { isZone } from './rules/zone.ts';
import type { Person } from './schemas.ts';
import {
  changeGuest,
  changeRole,
  findPeople,
  findPerson,
  findReaders,
  insertPerson,
  lockAdministrators,
  lockRole,
  type PersonRow,
} from './store.ts';

/** Told when a person's role changed: who may do what is worth an audit trail. */
export const roleAssigned = event(
  'identity.profiles.roleAssigned',
  'a person got another role',
  strict({ personId: Id, role: oneOf(ROLES) }),
);

/** What a new person brings. */
export interface NewPerson {
  name: string;
  language: 'ko' | 'en';
  zone: string;
  role: Role;
}

/**
 * Adds a person.
 * @throws nameWrong, zoneWrong
 */
export async function addPerson(ctx: Context, given: NewPerson): Promise<PersonRow> {
  const row = {
    id: ctx.newId(),
    name: cleanName(given.name),
    language: given.language,
    zone: knownZone(given.zone),
    role: given.role,
    created_at: ctx.now,
    leaving_at: null,
  };
  await insertPerson(ctx.db, row);
  return row;
}

/** The stored person; @throws personUnknown */
export async function reachPerson(ctx: Context, id: string): Promise<PersonRow> {
  const row = await findPerson(ctx.db, id);
  if (!row) throw personUnknown();
  return row;
}

/** What others may see of the people with these ids, by id; unknown ids are missing. One query. */
export async function readPeople(ctx: Context, ids: string[]): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map();
  const rows = await findPeople(ctx.db, [...new Set(ids)]);
  return new Map(rows.map((row) => [row.id, publicPerson(row)]));
}

/** In which language and zone people read, by id; unknown ids are missing. One query. */
export async function readReaders(
  ctx: Context,
  ids: string[],
): Promise<Map<string, Pick<PersonRow, 'language' | 'zone'>>> {
  const rows = ids.length === 0 ? [] : await findReaders(ctx.db, ids);
  return new Map(rows.map(({ id, language, zone }) => [id, { language, zone }]));
}

/**
 * Gives a person a role; the last administrator keeps theirs. Whoever asks must be administrator at
 * this moment, not only in their token: one who was just made a member must not undo that. Who knows
 * of a reason enters by the door of `roles`, which writes it down.
 * @returns the role before; the same as `role` when nothing changed, and then nothing is told
 * @throws notAllowed, personUnknown, lastAdministrator
 */
export function giveRole(ctx: Context, personId: string, role: Role): Promise<Role> {
  return ctx.transaction(async (ctx) => {
    const administrators = await lockAdministrators(ctx.db);
    const { actor } = ctx;
    if (actor.kind !== 'house' && !(actor.kind === 'person' && administrators.includes(actor.id))) {
      throw notAllowed({ detail: 'This needs the role administrator.' });
    }
    const before = await lockRole(ctx.db, personId);
    if (before === null) throw personUnknown();
    if (before === role) return before;
    const isLast = administrators.length === 1 && administrators[0] === personId;
    if (isLast) throw lastAdministrator();
    await changeRole(ctx.db, personId, role, ctx.now);
    await ctx.emit(roleAssigned, { personId, role });
    return before;
  });
}

/** Makes a guest a member; who has another role keeps it. Call it in a transaction. */
export async function promoteGuest(ctx: Context, personId: string): Promise<void> {
  if (!(await changeGuest(ctx.db, personId, ctx.now))) return;
  await ctx.emit(roleAssigned, { personId, role: 'member' });
}

/** The name as it is kept; @throws nameWrong */
export function cleanName(given: string): string {
  const verdict = judgeName(given);
  if ('name' in verdict) return verdict.name;
  const pointer = {
    pointer: '/name',
    code: verdict.refused,
    detail: NAME_REASONS[verdict.refused],
  };
  throw nameWrong({ detail: pointer.detail, errors: [pointer] });
}

const NAME_REASONS = {
  empty: 'A name needs at least one letter.',
  long: 'A name has at most 40 letters.',
  marks: 'A name must not pile up marks on a letter.',
  invisible: 'A name must not hold invisible or direction-turning characters.',
};

/** The zone, when it is one; @throws zoneWrong */
export function knownZone(zone: string): string {
  if (isZone(zone)) return zone;
  const detail = 'Use an IANA time zone like Asia/Seoul.';
  throw zoneWrong({ detail, errors: [{ pointer: '/zone', code: 'zone', detail }] });
}

import type { AnyAction } from '../kernel/action/action.ts';
import { mayCall, ROLES, type Actor, type Role } from '../kernel/action/permission.ts';
import type { Client } from './client.ts';
import { fixtures, type Fixture, type World } from './matrix-fixtures.ts';
import { VISITORS, type Verdict, type Visitor } from './visitors.ts';

/** A verdict that is not what the action's permission says. */
export interface Wrong {
  operation: string;
  visitor: Visitor;
  wanted: string;
  got: string;
}

/**
 * Lets every visitor try every action through the front door, and compares with what the actions'
 * permissions say.
 * @throws Error for an action without a fixture, and for a fixture without an action
 */
export async function wrongVerdicts(world: World, actions: AnyAction[]): Promise<Wrong[]> {
  const operations = new Set(actions.map(({ spec }) => spec.operation));
  const without = [...operations].filter((operation) => !Object.hasOwn(fixtures, operation));
  const stale = Object.keys(fixtures).filter((operation) => !operations.has(operation));
  if (without.length > 0) throw new Error(`no fixture of the matrix for ${without.join(', ')}`);
  if (stale.length > 0) throw new Error(`no action for the fixtures ${stale.join(', ')}`);
  const wrong: Wrong[] = [];
  for (const { spec } of actions) {
    const fixture = fixtures[spec.operation] as Fixture;
    for (const visitor of VISITORS) {
      const wanted = wantedVerdict(spec.permission, fixture, visitor);
      const got = await tryOnce(world, spec, fixture, visitor);
      if (got !== wanted) wrong.push({ operation: spec.operation, visitor, wanted, got });
    }
  }
  return wrong;
}

function wantedVerdict(
  permission: AnyAction['spec']['permission'],
  fixture: Fixture,
  visitor: Visitor,
): Verdict {
  const verdict = mayCall(actorOf(visitor), permission);
  if (verdict === 'unknown') return 'who are you';
  if (verdict === 'forbidden') return 'not allowed';
  if (fixture.isOwned && visitor !== 'owner') return 'nothing here';
  return fixture.otherwise?.[visitor] ?? 'done';
}

async function tryOnce(
  world: World,
  spec: AnyAction['spec'],
  fixture: Fixture,
  visitor: Visitor,
): Promise<Verdict> {
  const who = await world.visit(visitor);
  const { params = {}, query = {}, body } = (await fixture.request?.(world, who)) ?? {};
  const path = spec.path.replace(/:(\w+)/g, (_all, name: string) => params[name] ?? '');
  const search = new URLSearchParams(query).toString();
  const answer = await send(who.client, spec.method, `/api${path}${search && `?${search}`}`, body);
  return verdictOf(answer.status, (answer.body as { code?: string } | null)?.code);
}

function send(client: Client, method: AnyAction['spec']['method'], url: string, body?: object) {
  return client.send({ method, url, ...(body === undefined ? {} : { payload: body }) });
}

function verdictOf(status: number, code: string | undefined): Verdict {
  if (status >= 200 && status < 300) return 'done';
  if (code === 'house.sign_in_needed') return 'who are you';
  if (code === 'house.not_allowed') return 'not allowed';
  if (status === 404) return 'nothing here';
  return `other: ${status} ${code ?? ''}`;
}

/** The role a visitor has. */
export function roleOf(visitor: Visitor): Role | null {
  if (visitor === 'nobody') return null;
  return ROLES.find((role) => role === visitor) ?? 'member';
}

function actorOf(visitor: Visitor): Actor {
  const role = roleOf(visitor);
  return role === null
    ? { kind: 'nobody' }
    : { kind: 'person', id: visitor, role, sessionId: visitor };
}

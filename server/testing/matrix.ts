import type { AnyAction } from '../kernel/action/action.ts';
import { asksForFactor, mayCall, type Actor } from '../kernel/action/permission.ts';
import { fittingParts, requestOf } from './fitting-request.ts';
import type { Fixture, World } from './matrix-fixture.ts';
import { fixtures } from './matrix-fixtures.ts';
import { roleOf, VISITORS, type Verdict, type Visitor } from './visitors.ts';

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
      const wanted = wantedVerdict(spec, fixture, visitor);
      const got = await tryOnce(world, spec, visitor);
      if (got !== wanted) wrong.push({ operation: spec.operation, visitor, wanted, got });
    }
  }
  return wrong;
}

function wantedVerdict(
  { permission, operation }: AnyAction['spec'],
  fixture: Fixture,
  visitor: Visitor,
): Verdict {
  const verdict = mayCall(actorOf(visitor, operation), permission, operation);
  if (verdict === 'unknown') return 'who are you';
  if (verdict === 'forbidden') return 'not allowed';
  if (visitor === 'unguarded' && asksForFactor(permission)) return 'factor needed';
  const isHidden = fixture.isOwned && visitor !== 'owner';
  return fixture.otherwise?.[visitor] ?? (isHidden ? 'nothing here' : 'done');
}

async function tryOnce(world: World, spec: AnyAction['spec'], visitor: Visitor): Promise<Verdict> {
  const who = await world.visit(visitor);
  const answer = await who.client.send(requestOf(spec, await fittingParts(world, spec, who)));
  return verdictOf(answer.status, (answer.body as { code?: string } | null)?.code);
}

function verdictOf(status: number, code: string | undefined): Verdict {
  // Sent on to another address is done as well.
  if (status >= 200 && status < 400) return 'done';
  if (code === 'house.sign_in_needed') return 'who are you';
  if (code === 'house.not_allowed') return 'not allowed';
  if (code === 'house.factor_needed') return 'factor needed';
  if (status === 404) return 'nothing here';
  return `other: ${status} ${code ?? ''}`;
}

function actorOf(visitor: Visitor, operation: string): Actor {
  if (visitor === 'program') return { kind: 'program', id: visitor, operations: [operation] };
  const role = roleOf(visitor);
  return role === null
    ? { kind: 'nobody' }
    : { kind: 'person', id: visitor, role, sessionId: visitor };
}

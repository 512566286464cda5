import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../../../kernel/clock.ts';
import { isFault, type FaultMaker } from '../../../../kernel/faults/fault.ts';
import { providerCancelled, providerFailed, providerUnreachable } from '../faults.ts';
import type { Door, Proof, Trip } from './port.ts';

/** A provider to try a door with. */
export interface DoorWorld {
  door: Door;
  /** Where the provider sends people back to. */
  redirectUri: string;
  /** Walks through the provider's pages; the parameters of the way back. */
  walk(start: string, agrees: boolean): Promise<Record<string, string>>;
  /** What the provider says of the person who agrees; their subject anyhow. */
  wanted: Partial<Proof>;
  /** From now on the provider does not answer. */
  goAway(): Promise<void>;
  close(): Promise<void>;
}

/** What every door does, whoever stands behind it. */
export function doorConformance(what: string, open: () => Promise<DoorWorld>): void {
  describe(what, () => {
    let world: DoorWorld;
    beforeAll(async () => {
      world = await open();
    });
    afterAll(() => world.close());
    comingBack(() => world);
    forgedAnswers(() => world);

    test('a provider that does not answer is unreachable, not wrong', async () => {
      const one = tripIn(world);
      const answer = await agreeTo(world, one);
      await world.goAway();
      await refused(world.door.arrive(answer, one), providerUnreachable);
    });
  });
}

function tripIn({ redirectUri }: DoorWorld): Trip {
  const [state, nonce] = [randomUUID(), randomUUID()];
  const verifier = `${randomUUID()}${randomUUID()}`;
  return { state, nonce, verifier, redirectUri, since: null, now: systemClock.now() };
}

async function agreeTo({ door, walk }: DoorWorld, trip: Trip): Promise<Record<string, string>> {
  return walk((await door.depart(trip)).href, true);
}

/** Who comes back as the provider sends them. */
function comingBack(given: () => DoorWorld): void {
  test('whoever agrees is told by issuer and subject, each time the same', async () => {
    const [first, second] = [tripIn(given()), tripIn(given())];
    const proof = await given().door.arrive(await agreeTo(given(), first), first);
    expect(proof).toMatchObject({ provider: given().door.name, ...given().wanted });
    const again = await given().door.arrive(await agreeTo(given(), second), second);
    expect([again.issuer, again.subject]).toEqual([proof.issuer, proof.subject]);
  });

  test('the state goes along and comes back', async () => {
    const one = tripIn(given());
    expect((await agreeTo(given(), one))['state']).toBe(one.state);
  });

  test('whoever turns back is told so', async () => {
    const one = tripIn(given());
    const answer = await given().walk((await given().door.depart(one)).href, false);
    await refused(given().door.arrive(answer, one), providerCancelled);
  });
}

/** Answers that the provider did not send, or not to this visit. */
function forgedAnswers(given: () => DoorWorld): void {
  test('an answer opens once', async () => {
    const one = tripIn(given());
    const answer = await agreeTo(given(), one);
    await given().door.arrive(answer, one);
    await refused(given().door.arrive(answer, one), providerFailed);
  });

  test('an answer opens for the visit that it belongs to alone', async () => {
    const [mine, theirs] = [tripIn(given()), tripIn(given())];
    const answer = await agreeTo(given(), theirs);
    await refused(given().door.arrive(answer, mine), providerFailed);
    // Slipped into one's own visit, state and all: what ties a code to a visit is not the state alone.
    const slipped = { ...(await agreeTo(given(), tripIn(given()))), state: mine.state };
    await refused(given().door.arrive(slipped, mine), providerFailed);
  });

  test.each(['code', 'openid.sig', 'openid.claimed_id', 'openid.response_nonce'])(
    'an answer with another %s proves nothing',
    async (name) => {
      const one = tripIn(given());
      const answer = await agreeTo(given(), one);
      if (answer[name] === undefined) return;
      const [last, rest] = [answer[name].slice(-1), answer[name].slice(0, -1)];
      const changed = { ...answer, [name]: `${rest}${last === 'x' ? 'y' : 'x'}` };
      await refused(given().door.arrive(changed, one), providerFailed);
    },
  );

  test.each([{}, { code: 'made-up' }, { error: 'server_error' }, { 'openid.mode': 'id_res' }])(
    'an answer made up as %j proves nothing',
    async (made) => {
      const one = tripIn(given());
      const answer = { ...(made as Record<string, string>), state: one.state };
      await refused(given().door.arrive(answer, one), providerFailed);
    },
  );
}

async function refused(work: Promise<unknown>, maker: FaultMaker): Promise<void> {
  const error: unknown = await work.then(
    (value) => value,
    (thrown: unknown) => thrown,
  );
  expect(isFault(error, maker), `${maker.kind.code} instead of ${String(error)}`).toBe(true);
}

import { mount, unmount } from 'svelte';
import { Problem } from '$lib/kernel/api/problem.ts';
import { readFactorWays, readWays, type Ways } from './ways.ts';

/** What the server says when it is too long ago that the person showed it is them. */
const PROOF_NEEDED = 'house.proof_needed';
/** What it says when their session has not shown a second factor. */
const FACTOR_NEEDED = 'house.factor_needed';

/** Whether the server wants to see a second factor first. */
export function isFactorNeeded(error: unknown): boolean {
  return error instanceof Problem && error.code === FACTOR_NEEDED;
}

/**
 * Calls; when the server first wants to see that it is really the person, or their second factor, asks
 * them and calls again: for each once at most.
 * @throws Problem of the call; that one, too, when the person closed the question or has nothing to show
 */
export async function withProof<T>(call: () => Promise<T>): Promise<T> {
  const asked = new Set<string>();
  for (;;) {
    try {
      return await call();
    } catch (error) {
      const code = error instanceof Problem ? error.code : '';
      if (![PROOF_NEEDED, FACTOR_NEEDED].includes(code) || asked.has(code)) throw error;
      asked.add(code);
      const isShown = code === PROOF_NEEDED ? await ask(await readWays()) : await showFactor();
      if (!isShown) throw error;
    }
  }
}

/** Whether the person showed a second factor; false, too, where they can show none here. @throws Problem */
export async function showFactor(): Promise<boolean> {
  const ways = await readFactorWays();
  const isAny = ways.email !== null || ways.passkey || ways.providers.length > 0;
  return isAny && ask(ways);
}

/** Whether the person showed it by one of these ways, in a dialog over the page. */
async function ask(ways: Ways): Promise<boolean> {
  const { default: ProofDialog } = await import('./ProofDialog.svelte');
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const dialog = mount(ProofDialog, { target: document.body, props: { ways, onclose: resolve } });
  try {
    return await promise;
  } finally {
    await unmount(dialog);
  }
}

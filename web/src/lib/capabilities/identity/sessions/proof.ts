import { mount, unmount } from 'svelte';
import { Problem } from '$lib/kernel/api/problem.ts';

/** What the server says when it is too long ago that the person showed it is them. */
const NEEDED = 'house.proof_needed';

/**
 * Calls; when the server first wants to see that it is really the person, asks them and calls again.
 * @throws Problem of the call; that one, too, when the person closed the question
 */
export async function withProof<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== NEEDED) throw error;
    if (!(await ask())) throw error;
    return call();
  }
}

/** Whether the person showed that it is them, in a dialog over the page. */
async function ask(): Promise<boolean> {
  const { default: ProofDialog } = await import('./ProofDialog.svelte');
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const dialog = mount(ProofDialog, { target: document.body, props: { onclose: resolve } });
  try {
    return await promise;
  } finally {
    await unmount(dialog);
  }
}

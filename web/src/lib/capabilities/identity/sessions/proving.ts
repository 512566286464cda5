import { session } from '$lib/kernel/session/session.svelte.ts';

/** Runs what shows that it is the person, and gets the token that says so: for all tabs. */
export async function proving(show: () => Promise<unknown>): Promise<void> {
  const before = await session.token();
  await show();
  if (before !== null) await session.renew(before);
}

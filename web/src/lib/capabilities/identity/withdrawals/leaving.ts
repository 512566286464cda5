import { answer, api } from '$lib/kernel/api/client.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';

/** Leaves for good; @returns from when on everything is deleted. @throws Problem */
export async function leave(): Promise<string> {
  const { leavingAt } = await answer(api.POST('/api/identity/withdrawals'));
  return leavingAt;
}

/** Stays after all. @throws Problem */
export async function stay(): Promise<void> {
  await answer(api.DELETE('/api/identity/withdrawals/mine'));
  if (session.me !== null) session.update({ ...session.me, leavingAt: null });
}

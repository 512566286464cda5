import { answer, api } from '$lib/kernel/api/client.ts';
import { Problem } from '$lib/kernel/api/problem.ts';
import { openApps } from './open-apps.svelte.ts';

/** Asks the house which apps are open; what is remembered stands until it has answered. */
export async function askOpenApps(): Promise<void> {
  try {
    openApps.tell((await answer(api.GET('/api/house/welcome'))).apps);
  } catch (error) {
    // The next visit asks again.
    if (!(error instanceof Problem)) throw error;
  }
}

import { answer, api } from '$lib/kernel/api/client.ts';
import { reading } from '$lib/kernel/reading/reading.svelte.ts';

/** What the person has turned on: the same on every page that shows it. */
export const readFactors = () =>
  reading('identity/factors', () => answer(api.GET('/api/identity/factors')));

/** The passkeys of the person: the same on every page that shows them. */
export const readPasskeys = () =>
  reading('identity/passkeys', () => answer(api.GET('/api/identity/passkeys')));

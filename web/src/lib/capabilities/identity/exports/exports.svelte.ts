import { answer, api } from '$lib/kernel/api/client.ts';
import type { paths } from '$lib/kernel/api/schema.d.ts';
import { reading } from '$lib/kernel/reading/reading.svelte.ts';

type Listed =
  paths['/api/identity/exports']['get']['responses'][200]['content']['application/json'];

/** One export of a person's things. */
export type Export = Listed['items'][number];

/** The exports of the person, the newest first. */
export const exports = () =>
  reading('identity/exports', () => answer(api.GET('/api/identity/exports')));

/** Starts one. @throws Problem */
export const startExport = (): Promise<Export> => answer(api.POST('/api/identity/exports'));

/** Deletes the archive of one before its time. @throws Problem */
export async function deleteExport(exportId: string): Promise<void> {
  const params = { path: { exportId } };
  await answer(api.DELETE('/api/identity/exports/{exportId}', { params }));
}

/** Whether it is still being made. */
export function isUnderWay({ state }: Export): boolean {
  return state === 'waiting' || state === 'working';
}

/** How much of it is made, 0..100; null before that is known. */
export function percentOf({ rowsDone, rowsTotal }: Export): number | null {
  if (rowsTotal === null) return null;
  return rowsTotal === 0 ? 100 : Math.floor((100 * rowsDone) / rowsTotal);
}

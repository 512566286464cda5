import { answer, api } from '$lib/kernel/api/client.ts';
import type { CuratedSong, Imported, ImportPlan } from './shapes.ts';

/** What is imported, and what whoever imports says about it. */
export interface ImportWish {
  files: { hash: string; name: string }[];
  licence: string;
  why: string;
}

/** A page of all songs, those that are not offered any more among them. */
export function listSongs(
  text: string,
  cursor: string | null,
): Promise<{ items: CuratedSong[]; next: string | null }> {
  const query = { ...(text === '' ? {} : { text }), ...(cursor === null ? {} : { cursor }) };
  return answer(api.GET('/api/rhythm/catalogue/songs', { params: { query } }));
}

/** Takes a song out of the catalogue, or back in. */
export async function retireSong(songId: string, retired: boolean, why = ''): Promise<void> {
  const path = '/api/rhythm/catalogue/songs/{songId}/retirement';
  const params = { path: { songId } };
  await answer(retired ? api.PUT(path, { params, body: { why } }) : api.DELETE(path, { params }));
}

/** Takes a chart out of its song, or back in. */
export async function retireChart(chartId: string, retired: boolean, why = ''): Promise<void> {
  const path = '/api/rhythm/catalogue/charts/{chartId}/retirement';
  const params = { path: { chartId } };
  await answer(retired ? api.PUT(path, { params, body: { why } }) : api.DELETE(path, { params }));
}

/** A song as a file of our own. */
export function downloadSong(songId: string): Promise<Blob> {
  const file: Promise<unknown> = answer(
    api.GET('/api/rhythm/catalogue/songs/{songId}/file', {
      params: { path: { songId } },
      parseAs: 'blob',
    }),
  );
  return file as Promise<Blob>;
}

/** Brings a file for an import; answers the hash that names it. */
export async function bringFile(file: Blob): Promise<string> {
  const brought = await answer(
    api.POST('/api/rhythm/catalogue/files', {
      // The contract knows a file only as a text of its bytes.
      body: file as unknown as string,
      bodySerializer: (body) => body as unknown as Blob,
      headers: { 'content-type': 'application/octet-stream' },
    }),
  );
  return brought.hash;
}

/** What an import would do; nothing is changed. */
export function inspectImport(wish: ImportWish, signal: AbortSignal): Promise<ImportPlan> {
  return answer(api.POST('/api/rhythm/catalogue/imports/inspections', { body: wish, signal }));
}

/** Does what was looked at. */
export function applyImport(wish: ImportWish, token: string): Promise<Imported> {
  return answer(api.POST('/api/rhythm/catalogue/imports', { body: { ...wish, token } }));
}

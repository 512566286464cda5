import type { paths } from '$lib/kernel/api/schema.d.ts';

type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : never;
type Got<P extends keyof paths> = paths[P] extends { get: { responses: { 200: infer Answer } } }
  ? Json<Answer>
  : never;
type Posted<P extends keyof paths, S extends number> = paths[P] extends {
  post: { responses: Record<S, infer Answer> };
}
  ? Json<Answer>
  : never;
type Put<P extends keyof paths> = paths[P] extends { put: infer Call } ? Call : never;
type Sent<Call> = Call extends { requestBody?: { content: { 'application/json': infer Body } } }
  ? Body
  : never;

/** A song as curators see it. */
export type CuratedSong = Got<'/api/rhythm/catalogue/songs'>['items'][number];
export type CuratedChart = CuratedSong['charts'][number];
/** What an import would do. */
export type ImportPlan = Posted<'/api/rhythm/catalogue/imports/inspections', 200>;
export type PlannedSong = ImportPlan['songs'][number];
export type PlannedChart = PlannedSong['charts'][number];
export type Finding = ImportPlan['findings'][number];
/** What an import made. */
export type Imported = Posted<'/api/rhythm/catalogue/imports', 201>;

/** What is said about a song. */
export type SongFacts = Omit<Sent<Put<'/api/rhythm/catalogue/songs/{songId}'>>, 'base' | 'why'>;
export type SongVersion = Got<'/api/rhythm/catalogue/songs/{songId}/versions'>['items'][number];
export type ChartVersion = Got<'/api/rhythm/catalogue/charts/{chartId}/versions'>['items'][number];
/** What a change left behind. */
export interface Saved {
  version: number;
  /** False where everything was there already. */
  changed: boolean;
}

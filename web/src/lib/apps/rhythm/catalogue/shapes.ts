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

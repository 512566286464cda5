import { oneOf, strict, Type } from '../../../kernel/action/schema.ts';
import { event } from '../../../kernel/events/event.ts';

/** What may become of a song or a chart in the hands of curators. */
const CHANGES = ['saved', 'reverted', 'imported', 'retired', 'restored', 'given_back'] as const;
export type Change = (typeof CHANGES)[number];

/** Told of every change that a curator, or an import, makes to the catalogue. */
export const catalogueChanged = event(
  'rhythm.catalogue.catalogueChanged',
  'a curator or an import changed a song or a chart',
  strict({
    subject: oneOf(['song', 'chart']),
    id: Type.String({ description: 'of the song or the chart' }),
    change: oneOf(CHANGES),
    version: Type.Integer({ description: 'the version after the change' }),
    why: Type.String(),
  }),
);

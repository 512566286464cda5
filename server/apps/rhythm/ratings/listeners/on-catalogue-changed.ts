import { listener } from '../../../../kernel/events/event.ts';
import { catalogueChanged } from '../../catalogue/index.ts';
import { recountRatings } from '../jobs/recount-ratings.ts';
import { followLevels } from '../recount.ts';

/** When a chart was changed and has another level now, its players are counted again. */
export const onCatalogueChanged = listener({
  name: 'rhythm.ratings.onCatalogueChanged',
  on: catalogueChanged,
  async run(ctx, { subject, id }) {
    if (subject !== 'chart') return;
    for (const chartId of await followLevels(ctx, id)) await ctx.later(recountRatings, { chartId });
  },
});

import { action } from '../../../../kernel/action/action.ts';
import { self } from '../../../../kernel/action/self.ts';
import { inspectChange } from '../changing.ts';
import { newsKindUnknown, quietWrong } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { quietChanged } from '../preferences.ts';
import { Preferences, PreferencesChange } from '../schemas.ts';
import { putDigest, putPreferences, putQuiet } from '../store.ts';
import { viewPreferences } from '../view.ts';

/** Changes what one wants to be told; what is not given stays. A retry changes nothing. */
export const changePreferences = action({
  operation: 'notifications.preferences.changePreferences',
  summary: 'Change what you want to be told',
  description: 'What is not given stays as it is. `quiet: null` ends quiet hours.',
  method: 'PATCH',
  path: '/notifications/preferences',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  body: PreferencesChange,
  output: Preferences,
  faults: [newsKindUnknown, quietWrong],
  run: (ctx, change) =>
    ctx.transaction(async (ctx) => {
      const personId = self(ctx);
      const { choices, quiet } = inspectChange(ctx, change);
      await putPreferences(
        ctx.db,
        choices.map((choice) => ({ person_id: personId, ...choice })),
      );
      if (quiet !== undefined) {
        await putQuiet(ctx.db, personId, quiet);
        await ctx.emit(quietChanged, { personId });
      }
      if (change.digest !== undefined) await putDigest(ctx.db, personId, change.digest);
      return viewPreferences(ctx, personId);
    }),
});

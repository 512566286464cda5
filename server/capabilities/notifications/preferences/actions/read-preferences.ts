import { action } from '../../../../kernel/action/action.ts';
import { self } from '../../../../kernel/action/self.ts';
import { READ_LIMIT } from '../limits.ts';
import { Preferences } from '../schemas.ts';
import { viewPreferences } from '../view.ts';

/** What one wants to be told, by which way and when. */
export const readPreferences = action({
  operation: 'notifications.preferences.readPreferences',
  summary: 'Read what you want to be told',
  method: 'GET',
  path: '/notifications/preferences',
  permission: 'guest',
  limit: READ_LIMIT,
  output: Preferences,
  run: (ctx) => viewPreferences(ctx, self(ctx)),
});

import { wordFields } from '$lib/kernel/api/problem-words.ts';
import { m } from '$lib/paraglide/messages.js';

// Loaded right after the first paint: nothing was typed before that, and the shell stays light.
wordFields({
  '/email pattern': m.field_email_wrong,
  '/name empty': m.field_name_empty,
  '/name minLength': m.field_name_empty,
  '/name long': m.field_name_long,
  '/name maxLength': m.field_name_long,
  '/name invisible': m.field_name_invisible,
  '/name marks': m.field_name_invisible,
  '/email maxLength': m.field_email_wrong,
  '/password maxLength': m.field_password_long,
  '/password broken': m.field_password_broken,
  '/password short': m.field_password_short,
  '/password minLength': m.field_password_short,
  '/password common': m.field_password_common,
  '/password repeats': m.field_password_repeats,
  '/password personal': m.field_password_personal,
  '/zone zone': m.field_zone_wrong,
});

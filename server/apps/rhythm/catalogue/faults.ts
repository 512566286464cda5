import { fault } from '../../../kernel/faults/fault.ts';

/** 422: a file without bytes. */
export const fileEmpty = fault('rhythm.file_empty', 422, 'The file is empty');
/** 422: neither chart nor archive nor sound. */
export const fileUnknown = fault(
  'rhythm.file_unknown',
  422,
  'This is no chart, no archive and no sound file',
);
/** 409: what curators brought and did not import yet fills the place for it. */
export const filesTooMany = fault(
  'rhythm.files_too_many',
  409,
  'Too much waits to be imported already',
);
/** 404: a file that is named was never brought, or a day ago. */
export const fileGone = fault(
  'rhythm.file_gone',
  404,
  'A file is not here any more: bring it again',
);
/** 409: what an import would do is not what was looked at. */
export const importChanged = fault(
  'rhythm.import_changed',
  409,
  'Something changed since this import was looked at',
);
/** 409: an import that has nothing to bring in. */
export const importEmpty = fault('rhythm.import_empty', 409, 'There is nothing to import');

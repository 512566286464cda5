/** People who are told when somebody passes them at once: those just below the new place. */
export const PASSED_TOLD_MAX = 20;
/** How often one may read by whom one was passed. */
export const READ_LIMIT = { max: 600, windowS: 60, by: 'person' } as const;
/** Days for which an overtaking is remembered. */
export const KEPT_DAYS = 90;

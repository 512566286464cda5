/** People who are told when somebody passes them at once: those just below the new place. */
export const PASSED_TOLD_MAX = 20;
/** How often one may read by whom one was passed, whom one follows, and the boards of one's circle. */
export const READ_LIMIT = { max: 600, windowS: 60, by: 'person' } as const;
/** Days for which an overtaking is remembered. */
export const KEPT_DAYS = 90;
/** Players one may follow: a circle stays readable, and is one short query. */
export const FOLLOWS_MAX = 200;
/** Players of a circle: oneself and all one follows. */
export const CIRCLE_MAX = FOLLOWS_MAX + 1;
/** How often one may follow and unfollow. */
export const FOLLOW_LIMIT = { max: 120, windowS: 60, by: 'person' } as const;

/** How often one may read cases and what was decided about them. */
export const READ_LIMIT = { max: 300, windowS: 60, by: 'person' } as const;
/** How often one may decide: faster than this nobody has looked. */
export const DECIDE_LIMIT = { max: 60, windowS: 60, by: 'person' } as const;
/** Letters of a reason: a few sentences, which the player reads. */
export const REASON_LENGTH_MAX = 500;
/** Cases of a page where nothing is asked: as many as one decides about at a sitting. */
export const CASES_PAGE = 20;
/** Cases a page holds at most: each is judged anew, for the figures of what is odd about it. */
export const CASES_PAGE_MAX = 50;

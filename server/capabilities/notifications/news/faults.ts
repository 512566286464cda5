import { fault } from '../../../kernel/faults/fault.ts';

/** 404: no line of one's own inbox has the id. */
export const newsUnknown = fault('notifications.news_unknown', 404, 'There is no such news');

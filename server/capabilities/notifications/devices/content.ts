import type { BothTexts } from '../../../kernel/room/news.ts';

/** A line of news as it is sent to devices. */
export interface Content {
  title: BothTexts | null;
  line: BothTexts;
  /** Where it leads. */
  path: string;
  /** What is about the same replaces what is there. */
  tag: string;
  /** Whether somebody waits for an answer. */
  urgent: boolean;
}

/** A line that is to be sent to the devices of a person. */
export interface Outgoing extends Content {
  personId: string;
  newsId: string;
  /** Its place in the inbox: a line that grew has a greater one. */
  seq: number;
}

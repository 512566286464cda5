import { port } from './port.ts';

/** The ways by which news reaches a person. */
export const NEWS_CHANNELS = ['inbox', 'push', 'mail'] as const;
export type NewsChannel = (typeof NEWS_CHANNELS)[number];

/** What a line is made of; flat, and without names of people: these are read when the line is. */
export type NewsFacts = Record<string, string | number>;

/** One line as it is about to be put into words. */
export interface NewsLine {
  facts: NewsFacts;
  /** How many things of this kind it stands for. */
  count: number;
  /** The name of whom it comes from; empty when it is from nobody, or from somebody who has left. */
  from: string;
}

/** The same text in each language of the house. */
export interface BothTexts {
  ko: string;
  en: string;
}

/** A kind of news that a room tells people. */
export interface NewsKind {
  /** `<app or capability>.<noun>`, e.g. `chat.mention`. */
  readonly name: string;
  /** What people are asked whether they want it: "Somebody mentions you". */
  readonly says: BothTexts;
  /**
   * Which channels it may take, and whether it does unless the person says otherwise. A channel that is
   * missing is not offered: what has an inbox of its own (chat) leaves `inbox` out.
   */
  readonly channels: Readonly<Partial<Record<NewsChannel, boolean>>>;
  /** Whether somebody waits for an answer: phones are then woken at once. */
  readonly urgent?: boolean;
  /** What stands above the line on a device: who writes, say. The house's own name unless given. */
  title?(news: NewsLine): BothTexts;
  /** The line in words. */
  line(news: NewsLine): BothTexts;
}

/** Declares a kind of news. */
export function newsKind(spec: NewsKind): NewsKind {
  return spec;
}

/** All kinds of news of the open rooms; the house itself binds it. */
export const newsKinds = port<readonly NewsKind[]>('kernel.newsKinds');

import type { NewsChannel, NewsKind } from '../../../kernel/room/news.ts';

/** What a person said about one kind and channel. */
export interface Choice {
  kind: string;
  channel: NewsChannel;
  wanted: boolean;
}

/** Whether somebody who has chosen so wants news of a kind by a channel; null where it is not offered. */
export function wanted(
  { name, channels }: NewsKind,
  channel: NewsChannel,
  choices: readonly Choice[],
): boolean | null {
  const byDefault = channels[channel];
  if (byDefault === undefined) return null;
  const chosen = choices.find((choice) => choice.kind === name && choice.channel === channel);
  return chosen?.wanted ?? byDefault;
}

import { channel } from '../../../../kernel/realtime/channel.ts';

/** The topic of a verified board. */
export function boardTopic(chartId: string, mode: string): string {
  return `rhythm/scoreboard/${chartId}/${mode}`;
}

/** The verified board of a chart and mode, moving live. Boards are public, so anyone may watch. */
export const boardChannel = channel({
  name: 'rhythm.scoreboard.board',
  topic: 'rhythm/scoreboard/:chartId/:mode',
  says: '`{kind: "moved", person, score, rank, total}` when somebody sets a new personal best there',
  permission: 'anyone',
  mayJoin: async () => undefined,
});

import { channel } from '../../../../kernel/realtime/channel.ts';

/** The topic of a verified board of all time, without modifiers. */
export function boardTopic(chartId: string, mode: string): string {
  return `rhythm/scoreboard/${chartId}/${mode}`;
}

/** The verified board of a chart and mode, moving live. Boards are public, so anyone may watch. */
export const boardChannel = channel({
  name: 'rhythm.scoreboard.board',
  topic: 'rhythm/scoreboard/:chartId/:mode',
  says: '`{kind: "moved", person, score, rank, total}` when somebody sets a new personal best there; `{kind: "revised"}` when a decision about a play changed it: read it anew',
  permission: 'anyone',
  mayJoin: async () => undefined,
});

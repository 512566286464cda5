import type { BoardKey } from './store/records.ts';

/** The board by which people are measured: verified, of all time, without modifiers. */
export function lastingBoard(chartId: string, mode: 'easy' | 'hard'): BoardKey {
  return { chartId, mode, kind: 'verified', modifiers: '', period: '' };
}

/** Whether a board is one by which people are measured. */
export function isLasting({ kind, modifiers, period }: BoardKey): boolean {
  return kind === 'verified' && modifiers === '' && period === '';
}

import type { Message } from '../shapes.ts';

type Reactions = Message['reactions'];

/** The few that are at hand, and those behind them. */
export const QUICK = ['👍', '❤️', '😂', '😮', '😢', '🎉'] as const;
export const MORE = [
  ['🙏', '👏', '💪', '🔥', '✨', '💯', '👀', '🤔'],
  ['😊', '😍', '🥹', '😅', '😭', '😡', '😴', '🤯'],
  ['🎵', '🥁', '🌙', '⭐', '🍀', '🌸', '☕', '🍚'],
] as const;

/** Reactions after somebody put one or took it away. */
export function withReaction(
  reactions: Reactions,
  emoji: string,
  personId: string,
  isOn: boolean,
): Reactions {
  const there = reactions.find((one) => one.emoji === emoji);
  if (there === undefined) {
    return isOn ? [...reactions, { emoji, count: 1, people: [personId] }] : reactions;
  }
  const others = there.people.filter((id) => id !== personId);
  if (isOn === others.length < there.people.length) return reactions;
  const count = there.count + (isOn ? 1 : -1);
  const changed = { emoji, count, people: isOn ? [personId, ...others] : others };
  return reactions.map((one) => (one === there ? changed : one)).filter((one) => one.count > 0);
}

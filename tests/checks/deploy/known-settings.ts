import { settings } from '../../../server/kernel/config/settings.ts';

const KNOWN = new Set<string>(settings.map(({ name }) => name));

/** What is set and is no setting of ours: a program that is given it refuses to start. */
export function unknownSettings(names: string[]): string[] {
  return names
    .filter((name) => name.startsWith('MADANG_') && !KNOWN.has(name))
    .map((name) => `sets ${name}, which is no setting`);
}

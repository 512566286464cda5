import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Config } from '../kernel/config/config.ts';
import { HouseError } from '../kernel/faults/house-error.ts';

/** One command of the program. */
export interface Command {
  name: string;
  /** One line for the list of commands. */
  says: string;
  /** How it is called, after `npm run madang -- <name>`. */
  usage: string;
  /** What it does, its arguments and examples, for `--help`. */
  help: string;
  /** How many arguments without a dash it takes; none unless said. */
  wordsMax?: number;
  options?: NonNullable<ParseArgsConfig['options']>;
  run(call: Call): Promise<number>;
}

/** One call of a command. */
export interface Call {
  /** Reads the configuration; commands that need none never ask. */
  config(): Config;
  /** Arguments without a dash. */
  words: string[];
  /** Options, by name. */
  flags: Record<string, string | boolean | undefined>;
  print(text: string): void;
}

/**
 * Reads a command's arguments.
 * @throws HouseError with the command's usage when they are off
 */
export function readArguments(
  command: Command,
  args: string[],
): { words: string[]; flags: Call['flags'] } {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new HouseError(`${(error as Error).message} Usage: ${usageOf(command)}`);
  }
  const { positionals: words, values } = parsed;
  const extra = words[command.wordsMax ?? 0];
  if (extra !== undefined) {
    throw new HouseError(`"${extra}" is too much. Usage: ${usageOf(command)}`);
  }
  return { words, flags: values };
}

/** How a command is called, as a line. */
export function usageOf({ name, usage }: Command): string {
  return `npm run madang -- ${name}${usage ? ` ${usage}` : ''}`;
}

import { readConfig } from './kernel/config/config.ts';
import { closest } from './kernel/config/closest.ts';
import { Fault } from './kernel/faults/fault.ts';
import { HouseError } from './kernel/faults/house-error.ts';
import { administrator } from './commands/administrator.ts';
import { buildWebCommand } from './commands/build-web.ts';
import { readArguments, usageOf, type Command } from './commands/command.ts';
import { catalogue } from './commands/catalogue.ts';
import { contract } from './commands/contract.ts';
import { docs } from './commands/docs.ts';
import { factors } from './commands/factors.ts';
import { jobs } from './commands/jobs.ts';
import { keys } from './commands/keys.ts';
import { migrate } from './commands/migrate.ts';
import { start } from './commands/start.ts';

const COMMANDS: Command[] = [
  start,
  migrate,
  administrator,
  factors,
  jobs,
  keys,
  catalogue,
  buildWebCommand,
  contract,
  docs,
];

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length)) + 2;
  const lines = COMMANDS.map(({ name, says }) => `  ${name.padEnd(width)}${says}`);
  return `Madang, the yard where people meet.\n\nUsage: npm run madang -- <command> [--help]\n\n${lines.join('\n')}\n`;
}

async function main([name = 'start', ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    print(overview());
    return 0;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) {
    const hint = closest(
      name,
      COMMANDS.map((each) => each.name),
    );
    throw new HouseError(
      `"${name}" is no command.${hint ? ` Did you mean ${hint}?` : ''} See --help.`,
    );
  }
  const { words, flags } = readArguments(command, args);
  if (flags['help'] === true) {
    print(`${usageOf(command)}\n\n${command.help}\n`);
    return 0;
  }
  const config = () => readConfig(process.env, process.cwd());
  return command.run({ config, words, flags, print });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // A sentence for the operator, or what nobody expected with its whole trace.
  const isExpected = error instanceof HouseError || error instanceof Fault;
  process.stderr.write(`${isExpected ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
}

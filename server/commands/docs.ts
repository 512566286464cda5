import { join } from 'node:path';
import { house as plan } from '../house.ts';
import { dataMap } from '../kernel/docs/data-map.ts';
import { entityDiagram } from '../kernel/docs/entities.ts';
import { eventMap } from '../kernel/docs/event-map.ts';
import { chooseRooms, wire } from '../kernel/house/wiring.ts';
import type { Command } from './command.ts';
import { writeOrCompare } from './generated.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Writes the diagrams that are made from the code. */
export const docs: Command = {
  name: 'docs',
  says: 'write docs/entities.md, docs/events.md and docs/data.md from the code',
  usage: '[--check]',
  help: `Writes the entity diagram (from the migrations), the event map and the map of what is kept about
people (from the rooms). With --check nothing is written; differences are named and the exit code is 1.`,
  options: { check: { type: 'boolean' } },
  async run({ flags, print }) {
    const wiring = wire(chooseRooms(plan, null));
    return writeOrCompare(
      [
        { path: join(ROOT, 'docs/entities.md'), text: await entityDiagram(wiring.rooms) },
        { path: join(ROOT, 'docs/events.md'), text: eventMap(wiring) },
        { path: join(ROOT, 'docs/data.md'), text: dataMap(wiring.rooms) },
      ],
      { check: flags['check'] === true, print, remedy: 'npm run madang -- docs' },
    );
  },
};

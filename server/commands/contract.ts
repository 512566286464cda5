import { join } from 'node:path';
import { house as plan } from '../house.ts';
import { envExample } from '../kernel/config/settings.ts';
import { openApi } from '../kernel/http/openapi.ts';
import { chooseRooms, wire } from '../kernel/house/wiring.ts';
import type { Command } from './command.ts';
import { edgeProtoFiles } from './edge-proto.ts';
import { writeOrCompare } from './generated.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Writes what the outside relies on, from the code. */
export const contract: Command = {
  name: 'contract',
  says: 'write contract/openapi.json and what is made from it',
  usage: '[--check]',
  help: `Writes contract/openapi.json, the client's types and .env.example from the code, and what speaks
contract/edge.proto from that. With --check nothing is written; differences are named and the exit code
is 1.`,
  options: { check: { type: 'boolean' } },
  async run({ flags, print }) {
    const document = openApi(wire(chooseRooms(plan, null)));
    // Only here: it is a tool of developers and not installed where the house just runs.
    const { default: openapiTS, astToString } = await import('openapi-typescript');
    const types = astToString(await openapiTS(JSON.stringify(document)));
    return writeOrCompare(
      [
        {
          path: join(ROOT, 'contract/openapi.json'),
          text: `${JSON.stringify(document, null, 2)}\n`,
        },
        { path: join(ROOT, 'clients/typescript/src/schema.d.ts'), text: types },
        { path: join(ROOT, '.env.example'), text: envExample() },
        ...(await edgeProtoFiles()),
      ],
      { check: flags['check'] === true, print, remedy: 'npm run contract' },
    );
  },
};

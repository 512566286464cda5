import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../server/testing/madang.ts';

const PAGE = join(import.meta.dirname, '../../docs/game-client.md');

let madang: Madang;
let address: string;
beforeAll(async () => {
  madang = await openMadang();
  address = await madang.door.listen();
});
afterAll(() => madang.close());

test("the game client's walk works as it is documented, command by command", async () => {
  const page = await readFile(PAGE, 'utf8');
  const script = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block).join('\n');
  const folder = await mkdtemp(join(tmpdir(), 'madang-walk-'));
  try {
    const path = `${dirname(process.execPath)}:${process.env['PATH']}`;
    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], {
      cwd: folder,
      env: { ...process.env, PATH: path, HOUSE: address },
    });
    const read = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'));
    const result = await read('result.json');
    expect(result).toMatchObject({
      newRecord: true,
      rank: 1,
      total: 1,
      play: { verified: true, flags: [] },
    });
    expect(await read('retry.json')).toEqual(result);
    expect((await read('top.json')).items[0]).toMatchObject({
      person: { name: 'Curly' },
      score: result.play.score,
    });
    expect(await read('mine.json')).toMatchObject({ rank: 1, record: result.record });
    const fast = await read('fast-result.json');
    expect(fast).toMatchObject({ rank: 1, play: { verified: true, failedAtMs: null } });
    expect(await read('fast-mine.json')).toMatchObject({ rank: 1, record: fast.record });
    expect(stdout).toContain(`score ${result.play.score}, verified: true`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { openEmbedded } from './open-embedded.ts';
import { blockedFolder, createUser, findUser } from './system-user.ts';
import { ask, Bench, eventually, processesOf, silent } from './test-bench.ts';

const bench = new Bench();
afterAll(() => bench.clear());

const NOBODY = 65_534;

describe.runIf(process.getuid?.() === 0)('when root runs the program', () => {
  test('PostgreSQL runs as the user postgres', async () => {
    const folder = await bench.madeFolder();
    const embedded = await openEmbedded({ folder, log: silent });
    const { uid } = await stat(`/proc/${embedded.pid}`);
    expect(uid).toBe((await findUser('postgres'))?.uid);
    await embedded.close();
  });

  test('in a container, where root may not look into other processes, it is adopted and left alone', async () => {
    const folder = await bench.madeFolder();
    const through = ['setpriv', '--bounding-set=-sys_ptrace'];
    const killed = bench.start({ folder }, { through });
    const { pid } = await killed.next();
    await expect(
      promisify(execFile)('setpriv', [
        '--bounding-set=-sys_ptrace',
        'readlink',
        `/proc/${pid}/cwd`,
      ]),
    ).rejects.toThrow();
    await killed.kill('SIGKILL');
    const program = bench.start({ folder }, { through });
    const { url, pid: adopted } = await program.next();
    expect(adopted).toBe(pid);
    const started = await ask(url, 'select pg_postmaster_start_time()::text as at');
    process.kill(pid, 'SIGKILL');
    await eventually(() =>
      ask(url, 'select 1').then(
        () => true,
        () => false,
      ),
    );
    expect(await ask(url, 'select pg_postmaster_start_time()::text as at')).not.toEqual(started);
    await program.close();
    expect(await processesOf(folder)).toEqual([]);
  });

  test('a folder above that this user may not enter is named, with what to do', async () => {
    const closed = await bench.newFolder('closed');
    await mkdir(closed);
    await mkdir(join(closed, 'inner'), { mode: 0o700 });
    const folder = join(closed, 'inner/house');
    await expect(openEmbedded({ folder, log: silent })).rejects.toThrow(
      /as postgres, who may not enter (\S+\/inner) .*"chmod o\+x '\1'"/,
    );
    await chmod(join(closed, 'inner'), 0o711);
    const embedded = await openEmbedded({ folder, log: silent });
    await embedded.close();
    await chmod(join(closed, 'inner'), 0o700);
    await expect(openEmbedded({ folder, log: silent })).rejects.toThrow(/may not enter/);
    expect(await processesOf(folder)).toEqual([]);
  });

  test('data that an ordinary user made stays theirs', async () => {
    const home = await bench.newFolder('home');
    await mkdir(home);
    await chown(home, NOBODY, NOBODY);
    const folder = join(home, 'house');
    const program = bench.start({ folder }, { uid: NOBODY });
    expect(await program.next()).toMatchObject({ won: true });
    await program.close();
    const embedded = await openEmbedded({ folder, log: silent });
    expect((await stat(`/proc/${embedded.pid}`)).uid).toBe(NOBODY);
    expect(await ask(embedded.url, 'select 1 as n')).toEqual([{ n: 1 }]);
    await embedded.close();
    const again = bench.start({ folder }, { uid: NOBODY });
    expect(await again.next()).toMatchObject({ won: true });
    await again.close();
  });

  test('data that belongs to root is refused with the command that gives it away', async () => {
    const folder = await bench.madeFolder();
    await chown(join(folder, 'data'), 0, 0);
    await expect(openEmbedded({ folder, log: silent })).rejects.toThrow(
      /"chown -R postgres '.*data'"/,
    );
  });

  test('a folder of somebody else is refused to an ordinary user', async () => {
    const folder = await bench.madeFolder();
    const { error } = await bench.start({ folder }, { uid: NOBODY }).next();
    expect(error).toContain(`The folder ${folder} cannot be used`);
  });

  test('a user that the machine has not is made, without a way to log in', async () => {
    const name = `madang-test-${process.pid}`;
    expect(await findUser(name)).toBeNull();
    try {
      const made = await createUser(name);
      expect(await createUser(name)).toEqual(made);
      const { stdout } = await promisify(execFile)('getent', ['passwd', name]);
      expect(stdout.trim().split(':').slice(5)).toEqual(['/nonexistent', '/usr/sbin/nologin']);
      expect(await blockedFolder(join(await bench.root(), 'x'), made)).toBeNull();
    } finally {
      await promisify(execFile)('userdel', [name]);
    }
  });
});

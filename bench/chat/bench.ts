import { join } from 'node:path';
import { emptyReport, mustBeSame, type Bench, type Report, type Run } from '../harness/bench.ts';
import { openCluster } from '../harness/database.ts';
import { versionsOf } from '../harness/machine.ts';
import { installOwn } from '../harness/own-package.ts';
import { alternate, sideOf, type Player } from '../harness/rounds.ts';
import type { DialectName } from './dialects.ts';
import { startCrowd, type Burst, type CrowdProcess } from './crowd.ts';
import { openYard, type Contender, type Place } from './yard.ts';

const PACE = 20;
/** People of the loud room who talk at a time. */
const LOUD_SENDERS = 100;

/** What is done in one size. */
interface Sizes {
  loud: Place;
  loudMessages: number;
  many: Place;
  manyMessages: number;
  paceS: number;
}

const SIZES: Record<Run['size'], Sizes> = {
  small: {
    loud: { rooms: 1, perRoom: 20 },
    loudMessages: 40,
    many: { rooms: 4, perRoom: 5 },
    manyMessages: 60,
    paceS: 1,
  },
  full: {
    loud: { rooms: 1, perRoom: 500 },
    loudMessages: 2_000,
    many: { rooms: 200, perRoom: 5 },
    manyMessages: 20_000,
    paceS: 10,
  },
};

async function run(run: Run): Promise<Report> {
  const report = emptyReport();
  const sizes = SIZES[run.size];
  const names: DialectName[] = ['ours', 'bare', 'socketIo'];
  try {
    await installOwn(join(import.meta.dirname, 'socket-io'), 'socket.io');
  } catch (error) {
    report.skipped.push(`Socket.IO cannot be installed here: ${(error as Error).message}`);
    names.pop();
  }
  await inOneRoom(run, sizes, report, names);
  if (names.includes('socketIo')) await inManyRooms(run, sizes, report);
  report.versions = {
    ...(await versionsOf('ws', 'pg')),
    'socket.io': '4.8.4',
  };
  return report;
}

/** One room in which all hear each other: against the least that can be, and against Socket.IO. */
async function inOneRoom(
  run: Run,
  sizes: Sizes,
  report: Report,
  names: DialectName[],
): Promise<void> {
  const { loud, loudMessages: messages, paceS } = sizes;
  Object.assign(report.sizes, {
    'members of the loud room': loud.perRoom,
    'its messages': messages,
  });
  await withContenders(run, loud, names, async (contenders, crowds) => {
    run.say(`one room of ${loud.perRoom}: ${messages} messages a turn`);
    const senders = Math.min(LOUD_SENDERS, loud.perRoom);
    const burst = { messages, senders, onTheirWay: 1, heardBy: loud.perRoom };
    const players = contenders.map((contender, i): Player => ({
      name: contender.server.name,
      server: contender.server,
      requests: messages * loud.perRoom,
      async turn() {
        const fired = await fire(report, crowds[i], burst);
        return (1000 * messages * loud.perRoom) / fired.heardMs;
      },
    }));
    const [ours, bare, socketIo] = contenders;
    const fanOut = await alternate(run.rounds, players);
    report.comparisons.push({
      what: `stored and told to ${loud.perRoom}`,
      unit: 'deliveries/s',
      better: 'higher',
      ours: sideOf(fanOut, ours?.server.name ?? ''),
      peer: sideOf(fanOut, bare?.server.name ?? ''),
      goal: 0.9,
    });
    if (socketIo) {
      report.comparisons.push({
        what: `stored and told to ${loud.perRoom}`,
        unit: 'deliveries/s',
        better: 'higher',
        ours: sideOf(fanOut, ours?.server.name ?? ''),
        peer: sideOf(fanOut, socketIo.server.name),
        goal: 10,
      });
    }
    run.say(`${PACE} messages a second to ${loud.perRoom}, for ${paceS} s`);
    const late = await alternate(
      run.rounds,
      contenders.map((contender, i) => ({
        name: contender.server.name,
        async turn() {
          const given = { perSecond: PACE, seconds: paceS, heardBy: loud.perRoom };
          return (await crowds[i]?.pace(given))?.p99Ms ?? 0;
        },
      })),
    );
    report.comparisons.push({
      what: `p99 from sending to hearing, ${PACE} messages/s to ${loud.perRoom}`,
      unit: 'ms',
      better: 'lower',
      ours: sideOf(late, ours?.server.name ?? ''),
      peer: sideOf(late, bare?.server.name ?? ''),
      goal: 1.3,
    });
    const told = PACE * paceS * (run.rounds + 1);
    await mustHold(report, contenders, messages * (run.rounds + 1) + told);
  });
}

/** Many small rooms at a time: against Socket.IO with one INSERT a message. */
async function inManyRooms(run: Run, sizes: Sizes, report: Report): Promise<void> {
  const { many, manyMessages: messages } = sizes;
  const people = many.rooms * many.perRoom;
  Object.assign(report.sizes, { rooms: many.rooms, 'members of each': many.perRoom, messages });
  await withContenders(run, many, ['ours', 'socketIo'], async (contenders, crowds) => {
    run.say(`${many.rooms} rooms of ${many.perRoom}: ${messages} messages a turn`);
    const burst = { messages, senders: people, onTheirWay: 2, heardBy: many.perRoom };
    const sides = await alternate(
      run.rounds,
      contenders.map((contender, i) => ({
        name: contender.server.name,
        server: contender.server,
        requests: messages,
        async turn() {
          return (1000 * messages) / (await fire(report, crowds[i], burst)).heardMs;
        },
      })),
    );
    const [ours, peer] = contenders;
    report.comparisons.push({
      what: `messages stored, acknowledged and told in ${many.rooms} rooms`,
      unit: 'messages/s',
      better: 'higher',
      ours: sideOf(sides, ours?.server.name ?? ''),
      peer: sideOf(sides, peer?.server.name ?? ''),
      // Here most of the work is the crowd's and the database's, which is the same for both.
      goal: null,
    });
    await mustHold(report, contenders, messages * (run.rounds + 1));
  });
}

async function fire(report: Report, crowd: CrowdProcess | undefined, burst: Burst) {
  if (!crowd) throw new Error('nobody is there');
  const fired = await crowd.burst(burst);
  const { acks, said } = fired;
  const all = { acks: burst.messages, said: burst.messages * burst.heardBy };
  mustBeSame(
    report,
    'each message was acknowledged once and heard once by all',
    { acks, said },
    all,
  );
  return fired;
}

async function mustHold(report: Report, contenders: Contender[], messages: number): Promise<void> {
  for (const { stored } of contenders) {
    const count = await stored();
    if (count !== null) mustBeSame(report, 'each message is in the table once', count, messages);
  }
}

/** Opens the servers, and for each a crowd of its own that sits in the rooms. */
async function withContenders(
  run: Run,
  place: Place,
  names: DialectName[],
  work: (contenders: Contender[], crowds: CrowdProcess[]) => Promise<void>,
): Promise<void> {
  const cluster = await openCluster();
  const contenders: Contender[] = [];
  const crowds: CrowdProcess[] = [];
  try {
    const yard = await openYard(cluster, place);
    for (const name of names) {
      const contender = await yard[name]();
      contenders.push(contender);
      const crowd = await startCrowd();
      crowds.push(crowd);
      run.say(`${yard.crowd.length} people come to ${contender.server.name}`);
      await crowd.open({ name, url: contender.server.url, net: 1, people: yard.crowd });
    }
    await work(contenders, crowds);
  } finally {
    for (const crowd of crowds) await crowd.end();
    for (const { server } of contenders) await server.close();
    await cluster.close();
  }
}

/** Chat against bare `ws` and against Socket.IO with an INSERT a message. */
export const chat: Bench = {
  name: 'chat',
  says: 'messages stored and told, against bare ws and Socket.IO + INSERT',
  run,
};

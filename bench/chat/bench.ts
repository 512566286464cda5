import { join } from 'node:path';
import {
  emptyReport,
  mustBeSame,
  type Bench,
  type Comparison,
  type Report,
  type Run,
  type Side,
} from '../harness/bench.ts';
import { openCluster } from '../harness/database.ts';
import { versionsOf } from '../harness/machine.ts';
import { installOwn } from '../harness/own-package.ts';
import { alternate, sideOf, type Player } from '../harness/rounds.ts';
import { startCrowd, type Burst, type CrowdProcess, type Fired } from './crowd.ts';
import { openYard, type Contender, type ContenderName, type Place } from './yard.ts';

const PACE = 20;
const TITLES: Record<ContenderName, string> = {
  ours: 'Madang',
  edge: 'Madang over an edge',
  bare: 'bare ws, nothing stored',
  socketIo: 'Socket.IO, one INSERT a message',
};
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
  const names: ContenderName[] = ['ours', 'bare', 'socketIo'];
  try {
    await installOwn(join(import.meta.dirname, 'socket-io'), 'socket.io');
  } catch (error) {
    report.skipped.push(`Socket.IO cannot be installed here: ${(error as Error).message}`);
    names.pop();
  }
  await inOneRoom(run, sizes, report, names);
  // By itself: a second house and its edge beside them would make all of them late.
  await inOneRoom(run, sizes, report, ['edge', 'bare']);
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
  names: ContenderName[],
): Promise<void> {
  const { loud, loudMessages: messages, paceS } = sizes;
  const { perRoom } = loud;
  Object.assign(report.sizes, { 'members of the loud room': perRoom, 'its messages': messages });
  await withContenders(run, loud, names, async (contenders) => {
    run.say(`one room of ${perRoom}: ${messages} messages a turn`);
    const senders = Math.min(LOUD_SENDERS, perRoom);
    const burst = { messages, senders, onTheirWay: 1, heardBy: perRoom };
    const told = await alternate(
      run.rounds,
      contenders.map(({ name, server, crowd }): Player => ({
        name,
        server,
        requests: messages * perRoom,
        turn: async () => (1000 * messages * perRoom) / (await fire(report, crowd, burst)).heardMs,
      })),
    );
    const delivered = { what: `stored and told to ${perRoom}`, unit: 'deliveries/s' } as const;
    compare(report, told, { ...delivered, ours: 'ours', peer: 'bare', goal: 0.9 });
    compare(report, told, { ...delivered, ours: 'ours', peer: 'socketIo', goal: 10 });
    compare(report, told, { ...delivered, ours: 'edge', peer: 'bare', goal: null });
    run.say(`${PACE} messages a second to ${perRoom}, for ${paceS} s`);
    const given = { perSecond: PACE, seconds: paceS, heardBy: perRoom };
    const late = await alternate(
      run.rounds,
      contenders.map(({ name, crowd }) => ({
        name,
        turn: async () => (await crowd.pace(given)).p99Ms,
      })),
    );
    const p99 = {
      what: `p99 from sending to hearing, ${PACE} messages/s to ${perRoom}`,
      unit: 'ms',
      better: 'lower',
    } as const;
    compare(report, late, { ...p99, ours: 'ours', peer: 'bare', goal: 1.3 });
    compare(report, late, { ...p99, ours: 'edge', peer: 'bare', goal: null });
    await mustHold(report, contenders, (messages + PACE * paceS) * (run.rounds + 1));
  });
}

/** Many small rooms at a time: against Socket.IO with one INSERT a message. */
async function inManyRooms(run: Run, sizes: Sizes, report: Report): Promise<void> {
  const { many, manyMessages: messages } = sizes;
  const people = many.rooms * many.perRoom;
  Object.assign(report.sizes, { rooms: many.rooms, 'members of each': many.perRoom, messages });
  await withContenders(run, many, ['ours', 'socketIo'], async (contenders) => {
    run.say(`${many.rooms} rooms of ${many.perRoom}: ${messages} messages a turn`);
    const burst = { messages, senders: people, onTheirWay: 2, heardBy: many.perRoom };
    const sides = await alternate(
      run.rounds,
      contenders.map(({ name, server, crowd }) => ({
        name,
        server,
        requests: messages,
        turn: async () => (1000 * messages) / (await fire(report, crowd, burst)).heardMs,
      })),
    );
    compare(report, sides, {
      what: `messages stored, acknowledged and told in ${many.rooms} rooms`,
      unit: 'messages/s',
      ours: 'ours',
      peer: 'socketIo',
      // Here most of the work is the crowd's and the database's, which is the same for both.
      goal: null,
    });
    await mustHold(report, contenders, messages * (run.rounds + 1));
  });
}

/** Two contenders side by side, where both were there. */
function compare(
  report: Report,
  sides: Map<string, Side>,
  asked: Omit<Comparison, 'ours' | 'peer' | 'better'> & {
    better?: Comparison['better'];
    ours: ContenderName;
    peer: ContenderName;
  },
): void {
  const { ours, peer, better = 'higher' } = asked;
  if (!sides.has(ours) || !sides.has(peer)) return;
  const [one, other] = [ours, peer].map((name) => ({
    ...sideOf(sides, name),
    name: TITLES[name],
  })) as [Side, Side];
  report.comparisons.push({ ...asked, better, ours: one, peer: other });
}

async function fire(report: Report, crowd: CrowdProcess, burst: Burst): Promise<Fired> {
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

/** A contender with those who sit in its rooms, in a process of their own. */
interface Visited extends Contender {
  crowd: CrowdProcess;
}

/** Opens the servers, and lets people come to each. */
async function withContenders(
  run: Run,
  place: Place,
  names: ContenderName[],
  work: (contenders: Visited[]) => Promise<void>,
): Promise<void> {
  const cluster = await openCluster();
  const open: Visited[] = [];
  try {
    const yard = await openYard(cluster, place);
    for (const name of names) {
      const visited = { ...(await yard[name]()), crowd: await startCrowd() };
      open.push(visited);
      run.say(`${yard.crowd.length} people come to ${TITLES[name]}`);
      const { dialect, server, ticketsUrl, crowd } = visited;
      await crowd.open({ name: dialect, url: server.url, ticketsUrl, net: 1, people: yard.crowd });
    }
    await work(open);
  } finally {
    for (const { crowd } of open) await crowd.end();
    for (const { server } of open) await server.close();
    await cluster.close();
  }
}

/** Chat against bare `ws` and against Socket.IO with an INSERT a message. */
export const chat: Bench = {
  name: 'chat',
  says: 'messages stored and told, against bare ws and Socket.IO + INSERT',
  run,
};

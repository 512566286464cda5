import { startCrowd, type CrowdProcess } from '../chat/crowd.ts';
import { openYard, type Contender, type Place } from '../chat/yard.ts';
import { emptyReport, mustBeSame, type Bench, type Report, type Run } from '../harness/bench.ts';
import { openCluster } from '../harness/database.ts';
import { versionsOf } from '../harness/machine.ts';
import { quantile } from '../harness/statistics.ts';

/** How long it goes on in one size. */
interface Sizes {
  place: Place;
  perSecond: number;
  slices: number;
  sliceS: number;
  /** People who come and go with each slice. */
  restless: number;
}

const SIZES: Record<Run['size'], Sizes> = {
  small: { place: { rooms: 4, perRoom: 10 }, perSecond: 20, slices: 3, sliceS: 1, restless: 10 },
  full: {
    place: { rooms: 40, perRoom: 50 },
    perSecond: 100,
    slices: 60,
    sliceS: 20,
    restless: 100,
  },
};
/** What the last third of the slices may hold beside the second: what was asked for at first is settled. */
const GROWTH_MAX = 1.1;

async function run(run: Run): Promise<Report> {
  const report = emptyReport();
  const sizes = SIZES[run.size];
  const { place, restless } = sizes;
  report.versions = await versionsOf('ws', 'pg');
  const cluster = await openCluster();
  const crowds: CrowdProcess[] = [];
  let house: Contender | null = null;
  try {
    const yard = await openYard(cluster, place);
    house = await yard.ours(['--expose-gc', '--max-semi-space-size=4']);
    const { url } = house.server;
    const stay = await startCrowd();
    const comeAndGo = await startCrowd();
    crowds.push(stay, comeAndGo);
    run.say(`${yard.crowd.length} people come`);
    await stay.open({ name: 'ours', url, net: 1, people: yard.crowd });
    const guests = yard.crowd.slice(0, restless);
    // They look at rooms and say nothing, so that what is heard can be counted.
    const quiet = guests.map((guest) => ({ ...guest, rooms: [] }));
    await soak(run, report, sizes, {
      house,
      stay,
      pass: async () => {
        await comeAndGo.open({ name: 'ours', url, net: 2, people: quiet });
        await comeAndGo.close();
      },
    });
  } finally {
    for (const crowd of crowds) await crowd.end();
    await house?.server.close();
    await cluster.close();
  }
  return report;
}

/** Who is there, and those who come and go. */
interface Evening {
  house: Contender;
  stay: CrowdProcess;
  pass(): Promise<void>;
}

async function soak(
  run: Run,
  report: Report,
  { place, perSecond, slices, sliceS }: Sizes,
  { house, stay, pass }: Evening,
): Promise<void> {
  const heldMb: number[] = [];
  const rssMb: number[] = [];
  const p99Ms: number[] = [];
  for (let slice = 0; slice < slices; slice++) {
    const paced = await stay.pace({ perSecond, seconds: sliceS, heardBy: place.perRoom });
    await pass();
    const usage = await house.server.usage();
    heldMb.push(usage.heldMb);
    rssMb.push(usage.rssMb);
    p99Ms.push(paced.p99Ms);
    run.say(`slice ${slice + 1} of ${slices}: ${usage.heldMb.toFixed(1)} MB held`);
  }
  mustBeSame(
    report,
    'each message is in the table once',
    await house.stored(),
    perSecond * sliceS * slices,
  );
  const third = Math.floor(slices / 3);
  const late = quantile(heldMb.slice(-third), 0.5);
  const settled = quantile(heldMb.slice(third, 2 * third), 0.5);
  Object.assign(report.sizes, {
    sockets: place.rooms * place.perRoom,
    'messages/s': perSecond,
    minutes: (slices * sliceS) / 60,
  });
  report.figures.push(
    {
      what: 'held, last third of the time / second third',
      unit: 'x',
      values: [late / settled],
      max: GROWTH_MAX,
    },
    { what: 'held by heap and buffers', unit: 'MB', values: heldMb, max: null },
    { what: 'resident', unit: 'MB', values: rssMb, max: null },
    { what: 'p99 from sending to hearing', unit: 'ms', values: p99Ms, max: null },
  );
}

/** Many sockets for long: memory stays flat. */
export const soakBench: Bench = {
  name: 'soak',
  says: 'two thousand sockets that talk for twenty minutes while others come and go: what is held',
  run,
};

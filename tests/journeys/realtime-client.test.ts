import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Realtime, type TopicWatcher } from '../../clients/typescript/src/realtime.ts';
import type { SocketLike } from '../../clients/typescript/src/realtime-line.ts';
import { openMadang, type Madang } from '../../server/testing/madang.ts';
import { playOf, readChart, submit, type ReadChart } from '../../server/testing/plays.ts';

/** A watcher that notes all it is told. */
function ear() {
  const heard: unknown[] = [];
  const watcher: TopicWatcher = {
    onSaid: (body) => heard.push(body),
    onOpen: (missed) => heard.push(missed ? 'open, missed' : 'open'),
    onLost: () => heard.push('lost'),
    onRefused: (code) => heard.push(code),
  };
  return { heard, watcher };
}

describe('with a real house', () => {
  let madang: Madang;
  let address: string;
  let chart: ReadChart;
  const sockets: WebSocket[] = [];
  const clients: Realtime[] = [];
  beforeAll(async () => {
    madang = await openMadang();
    address = await madang.door.listen();
    chart = await readChart(madang.nobody, 'arirang_0');
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.close();
  });
  afterAll(() => madang.close());

  function clientOf(ticket: () => Promise<string | null> = async () => null): Realtime {
    const client = new Realtime({
      address,
      ticket,
      random: () => 0,
      open(url, protocol) {
        const socket = new WebSocket(url, protocol);
        sockets.push(socket);
        return socket as unknown as SocketLike;
      },
    });
    clients.push(client);
    return client;
  }
  const topic = 'rhythm/scoreboard/arirang_0/easy';
  const say = (body: unknown) => madang.house.ground.hub.publish(topic, body);

  test('a new record is heard by who watches the board', async () => {
    const { heard, watcher } = ear();
    const stop = clientOf().watch(topic, watcher);
    await vi.waitFor(() => expect(heard).toEqual(['open']));
    const player = await madang.person();
    await submit(player, playOf(chart, 'easy'));
    await vi.waitFor(() =>
      expect(heard[1]).toMatchObject({ kind: 'moved', person: { id: player.id } }),
    );
    stop();
    await vi.waitFor(() => expect(sockets.at(-1)?.readyState).toBe(WebSocket.CLOSED));
  });

  test('two who watch share one socket, and a line that breaks loses nothing and doubles nothing', async () => {
    const client = clientOf();
    const [one, two] = [ear(), ear()];
    const stops = [client.watch(topic, one.watcher), client.watch(topic, two.watcher)];
    await vi.waitFor(() => expect([one.heard, two.heard]).toEqual([['open'], ['open']]));
    expect(sockets).toHaveLength(1);
    say(1);
    await vi.waitFor(() => expect(one.heard).toEqual(['open', 1]));
    sockets[0]?.close();
    say(2);
    say(3);
    await vi.waitFor(() => expect(one.heard).toEqual(['open', 1, 'lost', 'open', 2, 3]));
    expect(two.heard).toEqual(one.heard);
    for (const stop of stops) stop();
  });

  test('who was away too long is told to read', async () => {
    const { heard, watcher } = ear();
    const stop = clientOf().watch(topic, watcher);
    await vi.waitFor(() => expect(heard).toEqual(['open']));
    sockets[0]?.close();
    for (let i = 0; i < 150; i++) say(i);
    await vi.waitFor(() => expect(heard).toContain('open, missed'));
    stop();
  });

  test('a ticket says who comes; what is not for them is refused', async () => {
    const person = await madang.person();
    const { heard, watcher } = ear();
    const ticket = async () => (await person.post('/api/house/tickets')).body.ticket as string;
    const stop = clientOf(ticket).watch('rhythm/nowhere', watcher);
    await vi.waitFor(() => expect(heard).toEqual(['house.not_found']));
    stop();
  });
});

/** A socket whose other end is the test. */
class Pipe implements SocketLike {
  readyState = 1;
  sent: Record<string, unknown>[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  send(text: string) {
    this.sent.push(JSON.parse(text) as Record<string, unknown>);
  }
  close() {
    this.readyState = 3;
  }
  say(frame: object) {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
}

describe('with a line by hand', () => {
  const pipes: Pipe[] = [];
  const at = (i: number) => pipes.at(i) as Pipe;
  afterEach(() => {
    pipes.length = 0;
    vi.useRealTimers();
  });

  /** A client that watches `a`, has heard up to 5 and is open. */
  async function open() {
    vi.useFakeTimers();
    const { heard, watcher } = ear();
    const client = new Realtime({
      address: 'https://house.example/',
      ticket: async () => 'a ticket',
      random: () => 1,
      open(url) {
        expect(url).toBe('wss://house.example/api/realtime');
        return pipes[pipes.push(new Pipe()) - 1] as Pipe;
      },
    });
    const stop = client.watch('a', watcher);
    await greet();
    at(-1).say({ t: 'joined', topic: 'a', seq: 5, gap: false });
    heard.length = 0;
    at(-1).sent.length = 0;
    return { client, heard, stop };
  }
  async function greet() {
    await vi.advanceTimersByTimeAsync(0);
    at(-1).onopen?.();
    at(-1).say({ t: 'welcome', personId: null, beatS: 25 });
  }
  const said = (seq: number) => at(-1).say({ t: 'said', topic: 'a', seq, body: seq });

  test('it says hello with its ticket and joins', async () => {
    const { stop } = await open();
    stop();
    expect(at(0).sent).toEqual([{ t: 'leave', topic: 'a' }]);
  });

  test('what comes twice is told once; at a hole it asks for the rest, once', async () => {
    const { heard } = await open();
    for (const seq of [6, 6, 5, 8, 9]) said(seq);
    expect(heard).toEqual([6]);
    expect(at(0).sent).toEqual([{ t: 'join', topic: 'a', after: 6 }]);
    at(0).say({ t: 'joined', topic: 'a', seq: 6, gap: false });
    for (const seq of [7, 8, 9]) said(seq);
    expect(heard).toEqual([6, 7, 8, 9]);
  });

  test('a line that is silent is given up, and another is tried later and later', async () => {
    const { heard } = await open();
    await vi.advanceTimersByTimeAsync(25_000);
    expect(at(0).sent).toEqual([{ t: 'beat' }]);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(heard).toEqual(['lost']);
    for (const pauseMs of [1_000, 2_000, 4_000]) {
      const before = pipes.length;
      await vi.advanceTimersByTimeAsync(pauseMs - 1_000);
      expect(pipes).toHaveLength(before);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(pipes).toHaveLength(before + 1);
      at(-1).onclose?.({ code: 1006 });
    }
  });

  test('what this client says wrong is not said again and again', async () => {
    const { heard } = await open();
    at(0).onclose?.({ code: 4400 });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(pipes).toHaveLength(1);
    expect(heard).toEqual(['lost']);
  });

  test('when its node stops it moves: the old line tells until the new one is there', async () => {
    const { heard } = await open();
    at(0).say({ t: 'moving', afterMs: 2_000 });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(pipes).toHaveLength(2);
    at(0).say({ t: 'said', topic: 'a', seq: 6, body: 6 });
    await greet();
    expect(at(0).readyState).toBe(3);
    expect(at(1).sent).toEqual([
      { t: 'hello', ticket: 'a ticket' },
      { t: 'join', topic: 'a', after: 6 },
    ]);
    at(1).say({ t: 'joined', topic: 'a', seq: 6, gap: false });
    said(7);
    expect(heard).toEqual([6, 7]);
  });

  test('a new person opens a new line', async () => {
    const { client, heard } = await open();
    client.restart();
    await greet();
    expect(at(0).readyState).toBe(3);
    at(1).say({ t: 'joined', topic: 'a', seq: 5, gap: false });
    expect(heard).toEqual(['lost', 'open']);
  });
});

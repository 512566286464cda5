import { describe, expect, test } from 'vitest';
import { Transport } from './transport.ts';

const LATENCY_MS = 40;
const LEAD_MS = 60;

/** A transport on a sound card and a page that are turned by hand. */
function table({ lateMs = 0, fromMs = 0 } = {}) {
  let pageMs = 10_000;
  const audioMs = () => pageMs - 9000;
  const played: [songMs: number, rate: number][] = [];
  const presses: number[] = [];
  let sounds = false;
  const audio = {
    time: {
      get currentTime() {
        return audioMs() / 1000;
      },
      baseLatency: 0,
      getOutputTimestamp: () => ({
        contextTime: (audioMs() - LATENCY_MS) / 1000,
        performanceTime: pageMs,
      }),
    },
    play(songMs: number, rate: number) {
      played.push([songMs, rate]);
      sounds = true;
      return audioMs() + LEAD_MS;
    },
    press: (atMs: number) => void presses.push(atMs - audioMs()),
    stop: () => void (sounds = false),
  };
  const transport = new Transport(audio, () => pageMs, lateMs, fromMs);
  return {
    transport,
    played,
    presses,
    sounds: () => sounds,
    now: () => pageMs,
    /** Time passes; answers where the transport is then. */
    pass(ms: number) {
      pageMs += ms;
      return transport.at(pageMs);
    },
  };
}

/** From the order to the ear. */
const UNTIL_HEARD_MS = LEAD_MS + LATENCY_MS;

describe('a transport', () => {
  test('stands until it is told to go, and runs by what is heard', () => {
    const { transport, pass, played } = table({ fromMs: -1500 });
    expect(pass(500)).toBe(-1500);
    transport.play();
    expect(played).toEqual([[-1500, 1]]);
    expect(pass(UNTIL_HEARD_MS)).toBe(-1500);
    expect(pass(1000)).toBe(-500);
    expect(transport.runs).toBe(true);
  });

  test('stops where it is heard to be, and goes on from there', () => {
    const { transport, pass, now, played, sounds } = table();
    transport.play();
    pass(UNTIL_HEARD_MS + 700);
    transport.pause(now());
    expect([transport.runs, sounds()]).toEqual([false, false]);
    expect(pass(5000)).toBe(700);
    transport.play();
    expect(played.at(-1)).toEqual([700, 1]);
    expect(pass(UNTIL_HEARD_MS + 10)).toBe(710);
  });

  test.each([0.25, 0.5, 1, 1.5, 2])('runs at %d of the speed', (rate) => {
    const { transport, pass, now, played } = table();
    transport.turn(rate, now());
    transport.play();
    expect(played).toEqual([[0, rate]]);
    expect(pass(UNTIL_HEARD_MS + 1000)).toBe(1000 * rate);
  });

  test('changes its speed where it is', () => {
    const { transport, pass, now, played } = table();
    transport.play();
    pass(UNTIL_HEARD_MS + 2000);
    transport.turn(0.5, now());
    expect(played.at(-1)).toEqual([2000, 0.5]);
    expect(pass(UNTIL_HEARD_MS + 1000)).toBe(2500);
  });

  test('jumps, standing or running', () => {
    const { transport, pass, played } = table();
    transport.seek(4000);
    expect(played).toEqual([]);
    expect(pass(100)).toBe(4000);
    transport.play();
    pass(UNTIL_HEARD_MS + 100);
    transport.seek(9000);
    expect(played.at(-1)).toEqual([9000, 1]);
    expect(pass(UNTIL_HEARD_MS + 50)).toBe(9050);
  });

  test('waits for an ear that hears late', () => {
    const { transport, pass } = table({ lateMs: 180 });
    transport.play();
    expect(pass(UNTIL_HEARD_MS + 180)).toBe(0);
    expect(pass(20)).toBe(20);
  });

  test('lets presses sound when their moment is', () => {
    const { transport, pass, now, presses } = table();
    transport.press(500);
    transport.turn(2, now());
    transport.play();
    pass(0);
    transport.press(500);
    expect(presses).toEqual([LEAD_MS + 250]);
  });
});

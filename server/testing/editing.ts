import type { ChartPattern } from '../apps/rhythm/songs/index.ts';
import type { Client } from './client.ts';
import type { ReadChart } from './plays.ts';

/** What is sent to save a chart that was read, after a change of its pattern. */
export function editOf(
  chart: ReadChart & { level?: number },
  change: (to: ChartPattern) => unknown,
) {
  const { keyCount, lengthMs, line, notes } = structuredClone(chart);
  const pattern: ChartPattern = { keyCount, lengthMs, line, notes };
  change(pattern);
  const { keyCount: keys, ...rest } = pattern;
  return { base: chart.version, level: chart.level ?? 1, keyCount: keys, pattern: rest };
}

/** What is sent to save a song that a curator read, with some facts changed. */
export function songEditOf(song: Record<string, unknown>, changed: Record<string, unknown>) {
  const kept = ['title', 'artist', 'source', 'licence', 'bpm', 'timing', 'lengthMs', 'previewMs'];
  const facts = Object.fromEntries(
    [...kept, 'locked', 'recording'].map((name) => [name, song[name]]),
  );
  return { base: song['version'], ...facts, ...changed };
}

/** A sound file: a click on every half second, as a WAVE of one channel. */
export function waveFile(lengthMs: number, rate = 8_000): Buffer {
  const samples = Math.round((lengthMs * rate) / 1_000);
  const bytes = Buffer.alloc(44 + samples * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + samples * 2, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples * 2, 40);
  for (let i = 0; i < samples; i++) {
    const inBeat = i % (rate / 2);
    const loud = inBeat < rate / 50 ? Math.sin((inBeat * Math.PI) / 4) * 12_000 : 0;
    bytes.writeInt16LE(Math.round(loud), 44 + i * 2);
  }
  return bytes;
}

/** Brings files for an import; answers what an import names them by. */
export async function bringAll(
  curator: Client,
  files: Record<string, Buffer | string>,
): Promise<{ hash: string; name: string }[]> {
  const brought: { hash: string; name: string }[] = [];
  for (const [name, bytes] of Object.entries(files)) {
    const answer = await curator.send({
      method: 'POST',
      url: '/api/rhythm/catalogue/files',
      headers: { 'content-type': 'application/octet-stream' },
      payload: Buffer.from(bytes),
    });
    if (answer.status !== 201) throw new Error(`${name} was not taken: ${answer.status}`);
    brought.push({ hash: (answer.body as { hash: string }).hash, name });
  }
  return brought;
}

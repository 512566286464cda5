import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endingOf, soundMediaOf } from './sound.ts';

const bytes = (...parts: (string | number[] | Buffer)[]) =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
    ),
  );
const zeros = (count: number) => '\0'.repeat(count);

/** The first page of an Ogg stream with one packet in it. */
const ogg = (packet: string) => bytes('OggS', zeros(22), [1, packet.length], packet);
/** Frames of MPEG 1, layer III, at 128 kilobits and 44 100 samples: 417 bytes each. */
const frame = bytes([0xff, 0xfb, 0x90, 0x00], zeros(413));

test.each<[what: string, file: Buffer, media: string | null]>([
  ['Vorbis', ogg('\u0001vorbis\0\0'), 'audio/ogg'],
  ['Opus', ogg('OpusHead\u0001'), 'audio/ogg'],
  ['a film in Ogg', ogg('\u0080theora'), null],
  ['WAVE', bytes('RIFF', zeros(4), 'WAVEfmt '), 'audio/wav'],
  ['a picture in RIFF', bytes('RIFF', zeros(4), 'WEBPVP8 '), null],
  ['MP4', bytes([0, 0, 0, 24], 'ftypM4A ', zeros(8)), 'audio/mp4'],
  ['a picture in MP4', bytes([0, 0, 0, 24], 'ftypheic', zeros(8)), null],
  ['MP3 with a tag', bytes('ID3', [4, 0, 0], zeros(9)), 'audio/mpeg'],
  ['MP3', bytes(frame, frame), 'audio/mpeg'],
  ['one frame and nothing behind it', bytes(frame, zeros(500)), null],
  ['a page', bytes('<!doctype html><audio src="a.mp3">'), null],
  ['nothing', bytes(''), null],
])('%s', (_what, file, media) => {
  expect(soundMediaOf(file)).toBe(media);
});

test('bytes of any kind are some sound or none, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (file) => {
      expect(['audio/ogg', 'audio/mpeg', 'audio/wav', 'audio/mp4', null]).toContain(
        soundMediaOf(file),
      );
    }),
  );
});

test.each([
  ['audio/mpeg', 'mp3'],
  ['audio/mp4', 'm4a'],
  ['text/html', 'bin'],
])('%s ends in %s', (media, ending) => {
  expect(endingOf(media)).toBe(ending);
});

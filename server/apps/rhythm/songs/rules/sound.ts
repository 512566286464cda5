/** A kind of sound file that browsers play, told by its first bytes and never by its name. */
export interface SoundKind {
  media: string;
  ending: string;
}

const KINDS: SoundKind[] = [
  { media: 'audio/ogg', ending: 'ogg' },
  { media: 'audio/mpeg', ending: 'mp3' },
  { media: 'audio/wav', ending: 'wav' },
  { media: 'audio/mp4', ending: 'm4a' },
];

/** The usual ending of a file of a media type. */
export function endingOf(media: string): string {
  return KINDS.find((kind) => kind.media === media)?.ending ?? 'bin';
}

/** The media type of a sound file; null when it is none that we take. */
export function soundMediaOf(bytes: Uint8Array): string | null {
  if (tag(bytes, 0) === 'OggS') return isOggSound(bytes) ? 'audio/ogg' : null;
  if (tag(bytes, 0) === 'RIFF' && tag(bytes, 8) === 'WAVE') return 'audio/wav';
  if (tag(bytes, 4) === 'ftyp') return isSoundBrand(tag(bytes, 8)) ? 'audio/mp4' : null;
  if (text(bytes, 0, 3) === 'ID3') return 'audio/mpeg';
  return isMpegSound(bytes) ? 'audio/mpeg' : null;
}

function text(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

function tag(bytes: Uint8Array, from: number): string {
  return text(bytes, from, 4);
}

/** The first packet of the first page names the codec (RFC 3533, 6; RFC 7845, 5.1; Vorbis I, 4.2.1). */
function isOggSound(bytes: Uint8Array): boolean {
  const segments = bytes[26] ?? 0;
  const packet = 27 + segments;
  return text(bytes, packet, 8) === 'OpusHead' || text(bytes, packet + 1, 6) === 'vorbis';
}

/** Brands of ISO media files that hold sound alone, or whose sound browsers take (ISO/IEC 14496-12, 4.3). */
function isSoundBrand(brand: string): boolean {
  return ['M4A ', 'M4B ', 'isom', 'iso2', 'iso5', 'iso6', 'mp41', 'mp42', 'dash'].includes(brand);
}

/** Kilobits a second of layer III by index: MPEG 1, then MPEG 2 and 2.5 (ISO/IEC 11172-3, 2.4.2.3). */
const RATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const RATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
/** Samples a second by version and index. */
const SAMPLES: Record<number, number[]> = {
  3: [44_100, 48_000, 32_000],
  2: [22_050, 24_000, 16_000],
  0: [11_025, 12_000, 8_000],
};

/** Two frames of layer III, one right behind the other: chance alone makes the first. */
function isMpegSound(bytes: Uint8Array): boolean {
  const length = frameBytes(bytes, 0);
  return length !== null && frameBytes(bytes, length) !== null;
}

/** The length of the frame that begins at a place; null when none does. */
function frameBytes(bytes: Uint8Array, at: number): number | null {
  const [sync = 0, kind = 0, rates = 0] = bytes.subarray(at, at + 3);
  if (sync !== 0xff || (kind & 0xe0) !== 0xe0) return null;
  const version = (kind >> 3) & 3;
  const isLayer3 = ((kind >> 1) & 3) === 1;
  const rate = (version === 3 ? RATES_1 : RATES_2)[rates >> 4];
  const samples = SAMPLES[version]?.[(rates >> 2) & 3];
  if (!isLayer3 || !rate || samples === undefined) return null;
  const padding = (rates >> 1) & 1;
  return Math.floor(((version === 3 ? 144_000 : 72_000) * rate) / samples) + padding;
}

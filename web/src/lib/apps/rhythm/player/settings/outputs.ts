import { ANY_OUTPUT } from './offsets.ts';

/** Where the sound goes. */
export interface Output {
  /** By what its offset is kept. */
  key: string;
  /** What the browser calls it; null where it doesn't say. */
  name: string | null;
}

/** What is asked of `navigator.mediaDevices`: small, so that a test can answer. */
export interface Outputs {
  enumerateDevices(): Promise<Pick<MediaDeviceInfo, 'kind' | 'deviceId' | 'groupId' | 'label'>[]>;
}

/**
 * The output that the sound goes to now. Browsers tell outputs apart only to pages that may use the
 * microphone, which is not worth asking for: then all outputs of the device are one.
 *
 * @param sinkId the `AudioContext`'s own; '' is what the system has chosen
 */
export async function outputOf(devices: Outputs | undefined, sinkId: string): Promise<Output> {
  const unknown = { key: ANY_OUTPUT, name: null };
  if (devices === undefined) return unknown;
  const all = await devices.enumerateDevices().catch(() => []);
  const outputs = all.filter(({ kind }) => kind === 'audiooutput');
  const wanted = sinkId === '' ? 'default' : sinkId;
  const chosen = outputs.find(({ deviceId }) => deviceId === wanted);
  if (chosen === undefined || chosen.groupId === '') return unknown;
  // "default" is a name for whichever is chosen: the real one shares its group.
  const real = outputs.find(
    ({ deviceId, groupId }) => groupId === chosen.groupId && deviceId !== 'default',
  );
  const name = (real ?? chosen).label;
  return { key: `group:${chosen.groupId}`, name: name === '' ? null : name };
}

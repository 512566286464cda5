let context: AudioContext | null = null;

/** The page's one audio context: browsers allow only a few, and each costs a device. */
export function audioContext(): AudioContext {
  context ??= new AudioContext({ latencyHint: 'interactive' });
  return context;
}

/**
 * Wakes the sound up. Has to be called inside a press or a tap: browsers keep pages silent until
 * then. Answers whether sound comes out.
 */
export async function wakeAudio(): Promise<boolean> {
  const awake = audioContext();
  if (awake.state !== 'running') await awake.resume();
  return awake.state === 'running';
}

/** The id of the output that is heard; '' is the one that the system has chosen. */
export function chosenSink(): string {
  const { sinkId } = audioContext() as AudioContext & { sinkId?: unknown };
  return typeof sinkId === 'string' ? sinkId : '';
}

import { downloadSong } from './api.ts';

/** The browser has begun to save a file by then, in ms. */
const SAVED_MS = 60_000;

/** Lets the browser save a song as a file of our own. @throws Problem */
export async function saveSongFile(songId: string): Promise<void> {
  const file = await downloadSong(songId);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${songId}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_MS);
}

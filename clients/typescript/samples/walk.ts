import { MadangProblem, openMadang, type Play } from '@madang/client';

// --- sign-in
const madang = openMadang({ address: process.env['HOUSE'] ?? 'http://127.0.0.1:4600' });
// In your game: await madang.signInWithSteam(ticketInHex), with the ticket that Steam gave for the
// identity that this house asks for. A name alone is enough to try it.
const { me } = await madang.startGuest('Curly');

// --- songs
const songs = await madang.answer(madang.api.GET('/api/rhythm/songs'));
const song = songs.items.find(({ id }) => id === 'arirang') ?? songs.items[0];
const chartId = song?.charts[0]?.id ?? '';
const params = { path: { chartId } };
const chart = await madang.answer(madang.api.GET('/api/rhythm/songs/charts/{chartId}', { params }));

// --- play
// What the player pressed: [milliseconds since the song began, key, 1 down or 0 up], in order.
const log = chart.notes.flatMap((note, i) =>
  Array.from({ length: note.count }, (_, key): [number, number, 0 | 1][] => {
    const at = note.atMs + ((i * 7) % 23) - 11;
    return [
      [at, key, 1],
      [at + Math.max(60, note.holdMs), key, 0],
    ];
  }).flat(),
);
log.sort((a, b) => a[0] - b[0] || a[2] - b[2]);
const play: Play = {
  id: crypto.randomUUID(), // made once: sent again, the play still counts once
  chartId,
  chartVersion: chart.version,
  mode: 'hard',
  log,
};
try {
  const { record, rank, total } = await madang.submitPlay(play);
  console.log(`${me.name}: ${record.score}, ${rank} of ${total}`);
} catch (error) {
  if (!(error instanceof MadangProblem)) throw error;
  console.error(`refused: ${error.code}`);
}

// --- board
const board = await madang.answer(
  madang.api.GET('/api/rhythm/scoreboard/boards/{chartId}/{mode}', {
    params: { path: { chartId, mode: 'hard' }, query: { limit: 10 } },
  }),
);
console.log(`top: ${board.items[0]?.person.name}`);

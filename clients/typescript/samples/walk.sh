#!/usr/bin/env bash
set -euo pipefail
HOUSE=${HOUSE:-http://127.0.0.1:4600}
json='content-type: application/json'
field() { node -pe "JSON.parse(fs.readFileSync(0, 'utf8')).$1"; }

# --- sign-in
# In your game: POST /api/identity/providers/steam/tickets with the session ticket in hex.
SIGNED=$(curl -fsS -X POST "$HOUSE/api/identity/accounts/guests" -H "$json" \
  -d '{"name": "Curly", "client": "program"}')
me="authorization: Bearer $(field accessToken <<< "$SIGNED")"

# --- songs
curl -fsS --compressed "$HOUSE/api/rhythm/songs" -H "$me" > songs.json
CHART=$(field 'items.find((song) => song.id === "arirang").charts[0].id' < songs.json)
curl -fsS --compressed "$HOUSE/api/rhythm/songs/charts/$CHART" > chart.json

# --- play
# log: [milliseconds since the song began, key, 1 down or 0 up]; here a program presses for us.
node -e '
const chart = JSON.parse(fs.readFileSync("chart.json", "utf8"));
const log = chart.notes.flatMap((note, i) =>
  Array.from({ length: note.count }, (_, key) => {
    const at = note.atMs + ((i * 7) % 23) - 11;
    return [[at, key, 1], [at + Math.max(60, note.holdMs), key, 0]];
  }).flat());
log.sort((a, b) => a[0] - b[0] || a[2] - b[2]);
const { id: chartId, version: chartVersion } = chart;
const play = { id: crypto.randomUUID(), chartId, chartVersion, mode: "hard", log };
fs.writeFileSync("play.json", JSON.stringify(play));
'
curl -fsS --retry 5 --retry-all-errors -X POST "$HOUSE/api/rhythm/plays" -H "$me" -H "$json" \
  -d @play.json > result.json
echo "Curly: $(field record.score < result.json), $(field rank < result.json) of $(field total < result.json)"

# --- board
curl -fsS "$HOUSE/api/rhythm/scoreboard/boards/$CHART/hard?limit=10" > board.json
echo "top: $(field 'items[0].person.name' < board.json)"

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

var house = new HttpClient {
    BaseAddress = new Uri(Environment.GetEnvironmentVariable("HOUSE") ?? "http://127.0.0.1:4600")
};

// --- sign-in
// In your game: POST /api/identity/providers/steam/tickets with { ticket = hex of the session ticket }.
var signed = await Post("/api/identity/accounts/guests", new { name = "Curly", client = "program" });
house.DefaultRequestHeaders.Authorization =
    new AuthenticationHeaderValue("Bearer", (string)signed["accessToken"]!);
// Keep refreshToken; POST it to /api/identity/sessions/refresh before expiresAt. Each opens once.

// --- songs
var songs = await house.GetFromJsonAsync<JsonNode>("/api/rhythm/songs");
var song = songs!["items"]!.AsArray().First(one => (string)one!["id"]! == "arirang")!;
var chartId = (string)song["charts"]![0]!["id"]!;
var chart = await house.GetFromJsonAsync<JsonNode>($"/api/rhythm/songs/charts/{chartId}");

// --- play
// What the player pressed: { milliseconds since the song began, key, 1 down or 0 up }, in order.
var log = new List<int[]>();
foreach (var (note, i) in chart!["notes"]!.AsArray().Select((note, i) => (note!, i))) {
    for (var key = 0; key < (int)note["count"]!; key++) {
        var at = (int)note["atMs"]! + i * 7 % 23 - 11;
        log.Add(new[] { at, key, 1 });
        log.Add(new[] { at + Math.Max(60, (int)note["holdMs"]!), key, 0 });
    }
}
log = log.OrderBy(entry => entry[0]).ThenBy(entry => entry[2]).ToList();
var play = new {
    id = Guid.NewGuid(), // made once: sent again, the play still counts once
    chartId,
    chartVersion = (int)chart["version"]!,
    mode = "hard",
    log
};
var result = await Post("/api/rhythm/plays", play);
Console.WriteLine($"Curly: {result["record"]!["score"]}, {result["rank"]} of {result["total"]}");

// --- board
var board = await house.GetFromJsonAsync<JsonNode>(
    $"/api/rhythm/scoreboard/boards/{chartId}/hard?limit=10");
Console.WriteLine($"top: {board!["items"]![0]!["person"]!["name"]}");

async Task<JsonNode> Post(string path, object body) {
    var answer = await house.PostAsJsonAsync(path, body);
    var said = await answer.Content.ReadFromJsonAsync<JsonNode>();
    // A refusal is problem+json: decide by its code.
    if (!answer.IsSuccessStatusCode) throw new Exception((string?)said?["code"] ?? "refused");
    return said!;
}

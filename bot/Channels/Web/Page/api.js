// The page's requests. A refusal (HTTP 4xx or 5xx with a problem) is an answer; only the network throws.

/** The server understood and said no: `message` is a sentence for the person. */
export class Refused extends Error {}

/** Everybody the settings name, as {id, name, role, zone}. */
export async function getPeople() {
  return (await read(await fetch("/web/people", { cache: "no-store" }))).people;
}

/** The posts of one conversation after a sequence, as {posts}. */
export async function getPosts(person, after) {
  return read(await fetch(`/web/posts?${new URLSearchParams({ as: person, after })}`, { cache: "no-store" }));
}

/** Runs a turn; the answer holds all posts after `turn.after`. The same eventId again has no second effect. */
export async function sendTurn(turn) {
  return read(await fetch("/web/turns", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(turn),
  }));
}

async function read(response) {
  if (response.ok) {
    return response.json();
  }
  // A gateway's page, or a server that is just stopping, is no answer of ours.
  if (!response.headers.get("content-type")?.includes("problem+json")) {
    throw new TypeError(`HTTP ${response.status}`);
  }
  const problem = await response.json();
  throw new Refused([problem.title, problem.detail].filter(Boolean).join(" "));
}

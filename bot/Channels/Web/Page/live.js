// What happens elsewhere, as it happens: one stream of server-sent events for all the people of this page.

/** Keeps the stream open. `on` holds cursors(), post(person, post) and line(connected). */
export function listen(on) {
  const stream = new EventSource(`/web/events?${new URLSearchParams({ after: on.cursors() })}`);
  stream.addEventListener("open", () => on.line(true));
  stream.addEventListener("post", (event) => {
    const { person, post } = JSON.parse(event.data);
    on.post(person, post);
  });
  stream.addEventListener("error", () => {
    on.line(false);
    // The browser comes back by itself after a break, but not after an answer that is no stream.
    if (stream.readyState === EventSource.CLOSED) {
      setTimeout(() => listen(on), 2000);
    }
  });
  // A page that leaves frees its connection: a browser holds six per host.
  addEventListener("pagehide", () => stream.close(), { once: true });
  addEventListener("pageshow", (event) => event.persisted && location.reload(), { once: true });
}

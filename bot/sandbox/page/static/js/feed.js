// The stream of events. After every break the listener is told to read everything anew.

export function follow({ opened, event, lost }) {
  const source = new EventSource("/sandbox/events");
  source.addEventListener("open", opened);
  source.addEventListener("error", () => {
    lost();
    // A browser gives up on some errors; then the page tries again by itself.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => follow({ opened, event, lost }), 1500);
  });
  source.addEventListener("message", (message) => event(JSON.parse(message.data)));
}

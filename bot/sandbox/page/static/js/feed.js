// The stream of events. It begins, and begins again after every break, with a greeting that
// tells how many events there have been: whether what is shown is still all there is.

export function follow({ opened, event, lost }) {
  const source = new EventSource("/sandbox/events?hello=1");
  source.addEventListener("error", () => {
    lost();
    // A browser gives up on some errors; then the page tries again by itself.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => follow({ opened, event, lost }), 1500);
  });
  source.addEventListener("message", (message) => {
    const told = JSON.parse(message.data);
    if (told.type === "hello") opened(told.count);
    else event(told);
  });
}

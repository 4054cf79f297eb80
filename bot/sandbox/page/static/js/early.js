// Runs before anything is drawn, so that nothing jumps: whether the traffic is shown.

(() => {
  let kept = null;
  try {
    kept = localStorage.getItem("amends.inspector");
  } catch {
    // A browser may forbid it; then the room there is decides.
  }
  const roomy = matchMedia("(min-width: 960px) and (min-height: 820px)").matches;
  document.documentElement.classList.toggle("traffic", (kept ?? (roomy ? "open" : "closed")) === "open");
})();

// On small screens the panes lie side by side and are swiped; these buttons go to them.

import { showBadge } from "./dom.js";

const bar = document.getElementById("switcher");
const panes = document.getElementById("panes");
const buttons = [...bar.querySelectorAll("button")];

export function startSwitcher() {
  bar.addEventListener("click", (event) => {
    const name = event.target.closest("button")?.dataset.to;
    if (name) goTo(name);
  });
  const watch = new IntersectionObserver((seen) => {
    for (const { target, intersectionRatio } of seen) if (intersectionRatio > 0.6) mark(target.dataset.pane);
  }, { root: panes, threshold: [0.6, 0.9] });
  for (const pane of panes.children) watch.observe(pane);
}

export function goTo(name) {
  const target = document.getElementById(`pane-${name}`);
  panes.scrollTo({ left: target.offsetLeft - panes.offsetLeft, behavior: "smooth" });
}

export const isNarrow = () => getComputedStyle(bar).display !== "none";

export function showNews(name) {
  const button = buttons.find((one) => one.dataset.to === name);
  if (!isNarrow() || button.hasAttribute("aria-current")) return;
  const badge = button.querySelector(".badge");
  showBadge(badge, Number(badge.textContent || 0) + 1);
}

function mark(name) {
  for (const button of buttons) {
    if (button.dataset.to === name) {
      button.setAttribute("aria-current", "true");
      showBadge(button.querySelector(".badge"), 0);
    } else button.removeAttribute("aria-current");
  }
}

// Menus that open where one clicks: what can be done with a message, and with a pane.

import { el, icon, picture } from "./dom.js";
import { say } from "./words.js";

const REACTIONS = ["👍", "👎", "❤", "🔥", "👏", "🎉", "🤔", "😢", "🙏", "😡"];
const HOLD = 450;
let open = null;

export function closeMenu() {
  open?.remove();
  open = null;
}

// `entries` are {icon, words, act, danger}; `reactions` takes an emoji.
export function showMenu(at, entries, { reactions, label, back } = {}) {
  closeMenu();
  const menu = el("div", { class: "popup", role: "menu", "aria-label": label });
  if (reactions) menu.append(row(reactions));
  for (const entry of entries) menu.append(item(entry));
  document.body.append(menu);
  place(menu, at);
  menu.addEventListener("keydown", (event) => keys(event, menu, back));
  open = menu;
  menu.querySelector("[role=menuitem]")?.focus({ preventScroll: true });
}

function item({ icon: name, words, act, danger }) {
  const press = () => { closeMenu(); act(); };
  return el("button", { type: "button", role: "menuitem", class: danger ? "danger" : "", onclick: press },
    icon(name), el("span", {}, words));
}

function row(react) {
  return el("div", { class: "react-row" }, ...REACTIONS.map((emoji) => el("button", {
    type: "button", role: "menuitem", "aria-label": say("react", { emoji }),
    onclick: () => { closeMenu(); react(emoji); },
  }, picture(emoji))));
}

function place(menu, { x, y }) {
  const box = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - box.width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - box.height - 8))}px`;
}

function keys(event, menu, back) {
  const all = [...menu.querySelectorAll("[role=menuitem]")];
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (event.key === "Escape" || event.key === "Tab") {
    closeMenu();
    back?.focus();
  } else if (step) {
    all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
  } else return;
  event.preventDefault();
}

document.addEventListener("pointerdown", (event) => {
  if (open && !open.contains(event.target)) closeMenu();
});

// Click, right click, hold, or Enter on a message: all mean its menu.
export function onMessage(list, act) {
  let timer = 0;
  const found = (event) => event.target.closest?.(".message");
  const pass = (event) => event.target.closest("a, audio, video, button") !== null;
  list.addEventListener("click", (event) => {
    if (!found(event) || pass(event) || String(getSelection())) return;
    act(found(event), { x: event.clientX, y: event.clientY });
  });
  list.addEventListener("contextmenu", (event) => {
    if (!found(event) || event.target.closest("a")) return;
    event.preventDefault();
    act(found(event), { x: event.clientX, y: event.clientY });
  });
  list.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.classList.contains("message")) return;
    event.preventDefault();
    const box = event.target.getBoundingClientRect();
    act(event.target, { x: box.left + 24, y: box.bottom - 8 });
  });
  list.addEventListener("touchstart", (event) => {
    const [touch, node] = [event.touches[0], found(event)];
    if (node) timer = setTimeout(() => act(node, { x: touch.clientX, y: touch.clientY }), HOLD);
  }, { passive: true });
  for (const kind of ["touchend", "touchmove", "touchcancel"]) {
    list.addEventListener(kind, () => clearTimeout(timer), { passive: true });
  }
}

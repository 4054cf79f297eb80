// Keeps the bubbles of a chat in step with its messages, and the view at the newest one.

import { bubble, showTaken } from "./bubble.js";
import { el, showBadge } from "./dom.js";
import { loadOlder, messages } from "./store.js";
import { dayKey, dayName } from "./words.js";

const FAR = 240;
const NEAR = 80;
const moves = []; // When the clock was moved, shown between the messages: {from, words}.

export function noteMove(from, words) {
  moves.push({ from, words });
}

export function forgetMoves() {
  moves.length = 0;
}

export class Timeline {
  constructor(pane, view) {
    this.scroll = pane.querySelector(".scroll");
    this.list = pane.querySelector(".timeline");
    this.down = pane.querySelector(".down");
    this.view = view;
    this.nodes = new Map();
    this.stuck = true;
    this.unseen = 0;
    this.scroll.addEventListener("scroll", () => this.#look(), { passive: true });
    this.down.addEventListener("click", () => this.toEnd(true));
    const keep = new ResizeObserver(() => this.stuck && this.toEnd());
    keep.observe(this.scroll);
    keep.observe(this.list);
  }

  // Shows the chat of the view; `anew` when it is another chat or another person than before.
  render({ anew = false, old = false, empty } = {}) {
    if (anew) this.nodes.clear();
    const before = new Set(this.nodes.keys());
    const wanted = items(this.view.topics.filter(messages(this.view.chat)));
    const shown = wanted.map((item) => this.#node(item, anew || old));
    if (!shown.length && empty) shown.push(empty());
    place(this.list, shown);
    const keys = new Set(wanted.map((item) => item.key));
    for (const key of this.nodes.keys()) if (!keys.has(key)) this.nodes.delete(key);
    const fresh = wanted.filter((item) => item.messages && !before.has(item.key));
    const own = fresh.some((item) => item.messages[0].from.id === this.view.speaker());
    if (old) return;
    if (anew || own || this.stuck) this.toEnd();
    else this.#count(fresh.length);
  }

  // Goes to a message, however far back it is.
  async jump(number) {
    let found = this.#find(number);
    while (!found && (await this.#older())) found = this.#find(number);
    if (!found) return false;
    found.scrollIntoView({ block: "center" });
    flash(found);
    return true;
  }

  #find(number) {
    return [...this.list.children].find((node) => (node.dataset.ids ?? "").split(" ").includes(String(number)));
  }

  // Reads what was written before, and keeps what one looks at where it is.
  async #older() {
    if (this.reading) return false;
    this.reading = true;
    const { chat } = this.view;
    const found = await loadOlder(chat).catch(() => false);
    if (found && chat === this.view.chat) {
      const below = this.scroll.scrollHeight - this.scroll.scrollTop;
      this.stuck = false;
      this.render({ old: true });
      this.scroll.scrollTop = this.scroll.scrollHeight - below;
    }
    this.reading = false;
    return found;
  }

  taken(number) {
    const node = this.#find(number);
    if (node) showTaken(node);
  }

  light(number, lit) {
    for (const node of this.list.children) {
      const match = (node.dataset.ids ?? "").split(" ").includes(String(number));
      node.classList.toggle("lit", lit && match);
    }
  }

  toEnd(smooth = false) {
    this.scroll.scrollTo({ top: this.scroll.scrollHeight, behavior: smooth ? "smooth" : "instant" });
    this.stuck = true;
    this.#count(-this.unseen);
  }

  #node(item, anew) {
    const known = this.nodes.get(item.key);
    if (known?.sign === item.sign) return known.node;
    const node = item.messages ? bubble(item.messages, this.view) : el("p", { class: item.class }, item.words);
    if (!anew && item.messages) flash(node);
    if (known?.node.contains(document.activeElement)) queueMicrotask(() => node.focus({ preventScroll: true }));
    this.nodes.set(item.key, { sign: item.sign, node });
    return node;
  }

  #look() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroll;
    if (scrollTop < FAR && scrollHeight > clientHeight) this.#older();
    this.stuck = scrollHeight - scrollTop - clientHeight < NEAR;
    this.down.hidden = this.stuck;
    if (this.stuck) this.#count(-this.unseen);
  }

  #count(more) {
    this.unseen = Math.max(0, this.unseen + more);
    showBadge(this.down.querySelector(".badge"), this.unseen);
  }
}

function flash(node) {
  node.classList.remove("flash");
  requestAnimationFrame(() => node.classList.add("flash"));
  node.addEventListener("animationend", () => node.classList.remove("flash"), { once: true });
}

// Messages as they are shown: days between them, the photos of an album together.
function items(entries) {
  const found = [];
  let day = "";
  // What was skipped before anything was said here is no part of this chat.
  const first = entries[0]?.message.date ?? 0;
  let moved = moves.findIndex(({ from }) => from >= first);
  if (moved < 0) moved = moves.length;
  for (const { message, rev } of entries) {
    const date = new Date(message.date * 1000);
    while (moves[moved] && moves[moved].from <= date / 1000) {
      found.push(line(`move:${moved}`, "service moved", moves[moved].words));
      moved += 1;
    }
    if (dayKey(date) !== day) {
      day = dayKey(date);
      found.push(line(`day:${day}`, "service day", dayName(date)));
    }
    add(found, message, rev);
  }
  for (; entries.length && moved < moves.length; moved += 1) {
    found.push(line(`move:${moved}`, "service moved", moves[moved].words));
  }
  return found;
}

const line = (key, kind, words) => ({ key, sign: words, class: kind, words });

function add(found, message, rev) {
  const last = found.at(-1);
  const group = message.media_group_id;
  if (group && last?.group === group && last.messages[0].from.id === message.from.id) {
    last.messages.push(message);
    last.sign += `,${rev}`;
    return;
  }
  found.push({ key: `m${message.message_id}`, sign: String(rev), messages: [message], group });
}

function place(list, wanted) {
  const keep = new Set(wanted);
  for (const node of [...list.children]) if (!keep.has(node)) node.remove();
  wanted.forEach((node, index) => {
    if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
  });
}


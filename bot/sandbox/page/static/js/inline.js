// The list above the field while one types the name of a bot and words, as Telegram shows it.

import { attempt, post } from "./api.js";
import { el, soon } from "./dom.js";
import { state } from "./store.js";
import { say } from "./words.js";

const CALM = 160; // So long nothing is typed before the bot is asked.
const TYPED = /^@(\w+)\s([\s\S]*)$/;

// `place` tells who types and where; `picked` is called when a line is sent.
export class InlineMenu {
  constructor(box, { field, place, picked }) {
    Object.assign(this, { box, field, place, picked });
    box.id = `inline-${Math.random().toString(36).slice(2)}`;
    this.ask = soon(() => this.#ask(), CALM);
  }

  get open() {
    return !this.box.hidden;
  }

  update() {
    const typed = this.#typed();
    const sign = typed && JSON.stringify([typed, this.place()]);
    if (sign === this.sign) return;
    this.sign = sign;
    if (typed) this.ask();
    else this.close();
  }

  close() {
    this.box.hidden = true;
    this.sign = null;
    this.field.removeAttribute("aria-activedescendant");
  }

  // Takes the keys that mean the list; tells whether it took this one.
  key(event) {
    if (!this.open) return false;
    const rows = this.box.querySelectorAll("[role=option]");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this.close();
    else if (!rows.length) return false;
    else if (step) {
      this.at = (this.at + step + rows.length) % rows.length;
      this.#mark();
    } else if (event.key === "Enter" || event.key === "Tab") rows[this.at].click();
    else return false;
    event.preventDefault();
    return true;
  }

  #typed() {
    const [, name, words] = TYPED.exec(this.field.value) ?? [];
    const bot = state.bots.find((one) => one.username?.toLowerCase() === name?.toLowerCase());
    return bot?.supports_inline_queries ? { bot: bot.id, text: words } : null;
  }

  async #ask() {
    const { sign } = this;
    const typed = this.#typed();
    if (!sign || !typed) return;
    const place = this.place();
    const found = await attempt(() => post("inline", { ...typed, from: place.from, chat: place.chat }));
    // Meanwhile something else may stand in the line.
    if (!found || sign !== this.sign) return;
    this.at = 0;
    this.query = found.query;
    const button = found.button && this.#button(found.button);
    const rows = found.results.map((one) => this.#row(one));
    const nothing = button || rows.length ? [] : [el("p", { class: "dim" }, say(found.answered ? "inline.none" : "no_answer"))];
    const list = el("div", { role: "listbox", "aria-label": say("inline") }, ...rows);
    this.box.replaceChildren(...(button ? [button] : []), ...(rows.length ? [list] : []), ...nothing);
    this.box.hidden = false;
    this.box.scrollTop = 0;
    this.#mark();
  }

  #row(one) {
    return el("div", { role: "option", id: `${this.box.id}-${one.id}`, onclick: () => this.#pick(one) },
      el("b", {}, one.title), el("span", {}, one.description));
  }

  // It leads to the private chat, where it starts the bot.
  #button({ text, start_parameter: start }) {
    const { from } = this.place();
    const press = () => { this.picked(); attempt(() => post("messages", { from, chat: from, text: `/start ${start}` })); };
    return el("button", { type: "button", class: "to-private", onclick: press }, text);
  }

  #pick(one) {
    const fields = { ...this.place(), query: this.query, result: one.id };
    this.picked();
    return attempt(() => post("inline/picks", fields));
  }

  #mark() {
    this.box.querySelectorAll("[role=option]").forEach((row, index) => {
      row.setAttribute("aria-selected", String(index === this.at));
      if (index !== this.at) return;
      this.field.setAttribute("aria-activedescendant", row.id);
      row.scrollIntoView({ block: "nearest" });
    });
  }
}

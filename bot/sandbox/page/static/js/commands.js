// The menu of commands a person sees, chosen the way Telegram does: by scope and language.

import { el } from "./dom.js";
import { chat, state, user } from "./store.js";
import { say } from "./words.js";

export function commandsFor(userId, chatId) {
  const all = new Map();
  for (const [key, commands] of Object.entries(state.bot?.commands ?? {})) {
    const cut = key.lastIndexOf("}") + 1;
    const scope = JSON.parse(key.slice(0, cut));
    all.set(`${scope.type}:${scope.chat_id ?? ""}:${scope.user_id ?? ""}:${key.slice(cut)}`, commands);
  }
  const language = (user(userId)?.language_code ?? "").slice(0, 2).toLowerCase();
  for (const scope of scopes(userId, chatId)) {
    for (const code of [language, ""]) {
      const found = all.get(`${scope}:${code}`);
      if (found?.length) return found;
    }
  }
  return [];
}

function scopes(userId, chatId) {
  if (chatId > 0) return [`chat:${chatId}:`, "all_private_chats::", "default::"];
  const status = chat(chatId)?.members.find((one) => one.id === userId)?.status;
  const admin = ["creator", "administrator"].includes(status);
  return [
    `chat_member:${chatId}:${userId}`,
    ...(admin ? [`chat_administrators:${chatId}:`] : []),
    `chat:${chatId}:`,
    ...(admin ? ["all_chat_administrators::"] : []),
    "all_group_chats::", "default::",
  ];
}

// The list above the field; it follows what is typed after the slash.
export class CommandMenu {
  constructor(box, { field, find, choose }) {
    Object.assign(this, { box, field, find, choose });
    box.id = `commands-${Math.random().toString(36).slice(2)}`;
    field.setAttribute("aria-controls", box.id);
  }

  get open() {
    return !this.box.hidden;
  }

  update(forced = false) {
    const typed = /^\/(\w*)$/.exec(this.field.value);
    if (!typed && !forced) return this.close();
    const start = typed?.[1].toLowerCase() ?? "";
    const found = this.find().filter((one) => one.command.startsWith(start));
    if (!found.length && !forced) return this.close();
    this.at = 0;
    const rows = found.map((one) => this.#row(one));
    this.box.replaceChildren(...rows, ...(rows.length ? [] : [el("p", { class: "dim" }, say("commands.none"))]));
    this.box.hidden = false;
    return this.#mark();
  }

  toggle() {
    if (this.open) this.close();
    else this.update(true);
  }

  close() {
    this.box.hidden = true;
    this.field.removeAttribute("aria-activedescendant");
  }

  // Takes the keys that mean the menu; tells whether it took this one.
  key(event) {
    const rows = this.box.querySelectorAll("[role=option]");
    if (!this.open || !rows.length) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.at = (this.at + step + rows.length) % rows.length;
      this.#mark();
    } else if (event.key === "Enter" || event.key === "Tab") rows[this.at].click();
    else if (event.key === "Escape") this.close();
    else return false;
    event.preventDefault();
    return true;
  }

  #row(one) {
    const press = () => { this.close(); this.choose(`/${one.command}`); };
    return el("div", { role: "option", id: `${this.box.id}-${one.command}`, onclick: press },
      el("b", {}, `/${one.command}`), el("span", {}, one.description));
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

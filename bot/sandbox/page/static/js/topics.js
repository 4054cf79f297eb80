// The topics of a chat: one looks at all of them, or at one, and writes there.

import { el } from "./dom.js";
import * as store from "./store.js";
import { say } from "./words.js";

export class Topics {
  constructor(pane, changed) {
    this.row = pane.querySelector(".topics");
    this.chosen = 0; // 0: all of them.
    this.changed = changed;
  }

  // Shows those of a chat, the newest first; a chat without topics shows nothing.
  show(chat) {
    const topics = chat?.topics ?? [];
    if (this.chat !== chat?.id || !topics.some((one) => one.id === this.chosen)) this.chosen = 0;
    this.chat = chat?.id;
    this.row.hidden = !topics.length;
    const all = { id: 0, name: say("topics.all") };
    this.row.replaceChildren(...[all, ...topics.toReversed()].map((one) => this.#key(one)));
  }

  // Of the messages of a chat those that stand in the chosen topic.
  filter(entries) {
    return this.chosen ? entries.filter(({ message }) => [message.message_thread_id, message.message_id].includes(this.chosen)) : entries;
  }

  // What a message says of its topic, where all are shown.
  name(message) {
    if (this.chosen || !message.message_thread_id) return "";
    return store.chat(message.chat.id)?.topics?.find((one) => one.id === message.message_thread_id)?.name ?? "";
  }

  #key(topic) {
    const pressed = topic.id === this.chosen;
    return el("button", { type: "button", class: topic.closed ? "closed" : "", "aria-pressed": String(pressed), onclick: () => this.#choose(topic.id) }, topic.name);
  }

  #choose(id) {
    this.chosen = id;
    this.changed();
  }
}

// The two chats of the staff: the group, and the private desk of the person spoken as.

import { recall, remember, showBadge } from "./dom.js";

export class Tabs {
  constructor(pane, changed) {
    this.list = pane.querySelector("[role=tablist]");
    this.buttons = [...this.list.querySelectorAll("[role=tab]")];
    this.changed = changed;
    this.counts = {};
    this.chosen = recall("staff.tab") === "desk" ? "desk" : "group";
    this.#mark();
    this.list.addEventListener("click", (event) => {
      const tab = event.target.closest("[role=tab]");
      if (tab) this.choose(tab.dataset.tab);
    });
    this.list.addEventListener("keydown", (event) => {
      if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
      this.choose(this.chosen === "desk" ? "group" : "desk");
      this.list.querySelector("[aria-selected=true]").focus();
    });
  }

  // Shows how many messages wait in a chat that is not looked at, and flashes when they are more.
  news(name, count) {
    const tab = this.list.querySelector(`[data-tab=${name}]`);
    const more = count > (this.counts[name] ?? 0);
    this.counts[name] = count;
    showBadge(tab.querySelector(".badge"), count);
    if (!more) return;
    tab.classList.add("news");
    tab.addEventListener("animationend", () => tab.classList.remove("news"), { once: true });
  }

  choose(name) {
    this.chosen = name;
    remember("staff.tab", name);
    this.#mark();
    this.changed();
  }

  #mark() {
    for (const button of this.buttons) {
      const chosen = button.dataset.tab === this.chosen;
      button.setAttribute("aria-selected", String(chosen));
      button.tabIndex = chosen ? 0 : -1;
    }
  }
}

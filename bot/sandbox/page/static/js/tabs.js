// The two chats of the staff: the group, and the private desk of the person spoken as.

import { recall, remember } from "./dom.js";

export class Tabs {
  constructor(pane, changed) {
    this.list = pane.querySelector("[role=tablist]");
    this.buttons = [...this.list.querySelectorAll("[role=tab]")];
    this.changed = changed;
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

  badge(name) {
    return this.list.querySelector(`[data-tab=${name}] .badge`);
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

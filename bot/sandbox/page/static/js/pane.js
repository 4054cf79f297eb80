// One of the three panes: a person, and the chat this person looks at.

import { closeMenu, onMessage, showMenu } from "./actions.js";
import { attempt, post } from "./api.js";
import { colourOf } from "./bubble.js";
import { Composer } from "./composer.js";
import { el, recall, remember, showBadge } from "./dom.js";
import { emptyView } from "./empty.js";
import { react, showMessageMenu } from "./message_menu.js";
import { choose, fillPeople, firstPerson, waitingForOthers } from "./people.js";
import * as store from "./store.js";
import { Tabs } from "./tabs.js";
import { Timeline } from "./timeline.js";
import { toast } from "./toasts.js";
import { Topics } from "./topics.js";
import { has, say } from "./words.js";

const TYPING = 5000;

export class Pane {
  constructor(root, unread) {
    this.root = root;
    this.name = root.dataset.pane;
    this.unread = unread;
    this.select = root.querySelector("select");
    this.tabs = this.name === "staff" ? new Tabs(root, () => this.show()) : null;
    this.userId = Number(recall(`${this.name}.speaks`)) || 0;
    this.topics = new Topics(root, () => this.show());
    this.composer = new Composer(this);
    this.timeline = new Timeline(root, this.#view());
    this.select.addEventListener("change", () => this.#speakAs());
    root.querySelector(".more").addEventListener("click", (event) => this.#menu(event.currentTarget));
    onMessage(this.timeline.list, (node, at) => showMessageMenu(this, node, at));
  }

  get chatId() {
    const group = this.tabs?.chosen === "group" ? store.groups()[0] : undefined;
    return group ? group.id : this.userId;
  }

  get member() {
    return store.isMember(this.chatId, this.userId);
  }

  // Another person, another chat, or everything anew.
  async show() {
    closeMenu();
    if (!store.user(this.userId)) this.userId = firstPerson(this.name);
    const [userId, chatId] = [this.userId, this.chatId];
    // After a break in the connection the same people look at the same chats; drafts stay.
    if (this.shown !== `${userId}:${chatId}`) this.composer.clear();
    this.shown = `${userId}:${chatId}`;
    store.tell("view");
    await attempt(() => store.load(chatId));
    if (userId !== this.userId || chatId !== this.chatId) return;
    this.unread.seen(chatId);
    this.refresh();
    this.timeline.view = this.#view();
    this.timeline.render({ anew: true, empty: () => emptyView(this) });
  }

  // Brings a person into view, and of the staff the group or the desk.
  lookAs(userId, tab) {
    const other = userId !== this.userId || (this.tabs && this.tabs.chosen !== tab);
    if (!other) return;
    this.userId = userId;
    remember(`${this.name}.speaks`, userId);
    if (this.tabs && this.tabs.chosen !== tab) this.tabs.choose(tab);
    else this.show();
  }

  // The same chat, of which something has changed.
  update() {
    this.timeline.render({ empty: () => emptyView(this) });
    this.#notice();
  }

  // Everything around the messages.
  refresh() {
    const [who, chat] = [store.user(this.userId), store.chat(this.chatId)];
    if (!who || !chat) return;
    fillPeople(this.select, this.name, this.userId, (id) => this.unread.count(id));
    const inGroup = chat.id < 0;
    const bot = store.nameOf(store.state.bot);
    this.root.querySelector("h2").textContent = inGroup ? chat.title : bot;
    const avatar = this.root.querySelector(".avatar");
    avatar.textContent = [...(inGroup ? chat.title : bot)][0] ?? "";
    avatar.className = `avatar fill-${inGroup ? colourOf(chat.id) : "bot"}`;
    this.#subtitle(chat);
    this.#pinned(chat);
    this.topics.show(chat);
    this.#notice();
    this.composer.showKeyboard();
    showBadge(this.root.querySelector(".speak .badge"), waitingForOthers(this.name, this.userId, (id) => this.unread.count(id)));
    if (this.tabs) {
      for (const one of store.groups().slice(0, 1)) this.tabs.news("group", this.unread.count(one.id));
      this.tabs.news("desk", this.unread.count(this.userId));
    }
  }

  typing(action) {
    const key = `action.${action}`;
    const place = this.root.querySelector(".pane-sub");
    place.textContent = has(key) ? say(key) : say("typing");
    place.classList.add("typing");
    clearTimeout(this.typed);
    this.typed = setTimeout(() => this.quiet(), TYPING);
  }

  quiet() {
    clearTimeout(this.typed);
    const chat = store.chat(this.chatId);
    if (chat) this.#subtitle(chat);
  }

  toast(words) {
    toast(words, "", this.root.querySelector(".pane-toasts"));
  }

  #view() {
    return {
      chat: this.chatId,
      speaker: () => this.userId,
      topics: this.topics,
      command: (words) => this.composer.command(words),
      jump: async (id) => (await this.timeline.jump(id)) || toast(say("gone")),
      toggle: (message, emoji) => react(this, message, emoji),
    };
  }

  async #speakAs() {
    const chosen = await choose(this.select, this.name);
    if (chosen) {
      this.userId = chosen;
      remember(`${this.name}.speaks`, chosen);
    }
    await this.show();
  }

  #subtitle(chat) {
    const place = this.root.querySelector(".pane-sub");
    place.classList.remove("typing");
    const there = (chat.members ?? []).filter((one) => store.isMember(chat.id, one.id)).length;
    place.textContent = chat.id < 0 ? say("members", { n: there }) : say("bot");
  }

  #pinned(chat) {
    const bar = this.root.querySelector(".pinned");
    const number = chat.pinned?.at(-1);
    const found = number && (store.message(chat.id, number) ?? chat.pinned_message);
    bar.hidden = !found;
    if (!found) return;
    bar.replaceChildren(el("b", {}, say("pinned")), el("span", {}, (found.text ?? found.caption ?? "").split("\n")[0]));
    bar.onclick = async () => (await this.timeline.jump(number)) || toast(say("gone"));
  }

  // What stands in the way of writing, or helps to begin.
  #notice() {
    const box = this.root.querySelector(".notice");
    const name = store.nameOf(store.user(this.userId));
    const parts = !this.member ? [say("outside", { name }), this.#key("join", () => this.#setMember("member"))]
      : this.chatId > 0 && store.isBlocked(this.chatId) ? [say("you_blocked", { name }), this.#key("unblock", () => this.#block(false))]
        : this.chatId > 0 && !store.messages(this.chatId).length ? [this.#key("start", () => this.composer.say("/start"))] : [];
    box.hidden = !parts.length;
    box.replaceChildren(...parts);
    this.composer.form.classList.toggle("off", !this.member);
    this.composer.field.disabled = !this.member;
  }

  #key(words, onclick) {
    return el("button", { type: "button", class: "primary", onclick }, say(words));
  }

  #block(blocked) {
    return attempt(() => post("blocks", { user: this.userId, blocked }));
  }

  #setMember(status) {
    return attempt(() => post("members", { chat: this.chatId, user: this.userId, status }));
  }

  #menu(button) {
    const box = button.getBoundingClientRect();
    const blocked = store.isBlocked(this.userId);
    const entries = [{ icon: "block", words: say(blocked ? "unblock" : "block"), act: () => this.#block(!blocked), danger: !blocked }];
    if (this.chatId < 0 && this.member) entries.push({ icon: "close", words: say("leave"), act: () => this.#setMember("left"), danger: true });
    entries.push({ icon: "person", words: say("person.new"), act: () => { this.select.value = "new"; this.#speakAs(); } });
    showMenu({ x: box.right - 220, y: box.bottom + 4 }, entries, { label: say("more"), back: button });
  }
}

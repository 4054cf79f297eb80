// The line at the foot of a pane: writing, replying, editing, sending files and commands.

import { attempt, post, upload } from "./api.js";
import { Attachments } from "./attachments.js";
import { summary } from "./bubble.js";
import { commandsFor, CommandMenu } from "./commands.js";
import { el, icon } from "./dom.js";
import { InlineMenu } from "./inline.js";
import { chat, nameOf, state } from "./store.js";
import { replyKeys } from "./keyboard.js";
import { say } from "./words.js";

export class Composer {
  constructor(pane) {
    this.pane = pane;
    this.form = pane.root.querySelector(".composer");
    this.field = this.form.querySelector("textarea");
    this.context = this.form.querySelector(".context");
    this.keys = this.form.querySelector(".reply-keys");
    this.toggle = this.form.querySelector(".keys-toggle");
    this.files = new Attachments(pane.root, () => this.#grow(), (kind, file, more) => this.#sendFile(kind, file, more));
    this.commands = new CommandMenu(pane.root.querySelector(".commands"), {
      field: this.field,
      find: () => commandsFor(pane.userId, pane.chatId),
      choose: (words) => { this.field.value = ""; this.command(words); },
    });
    this.inline = new InlineMenu(pane.root.querySelector(".inline-list"), {
      field: this.field,
      place: () => ({ from: pane.userId, chat: pane.chatId, ...this.#place(), ...this.#reply() }),
      picked: () => { this.clear(); this.field.focus(); },
    });
    this.about = null; // {kind: "reply" | "edit", message}
    this.hidden = new Set(); // Keyboards put away by the person.
    this.#listen();
  }

  reply(message) {
    this.#about("reply", message);
  }

  edit(message) {
    this.field.value = message.text ?? message.caption ?? "";
    this.#about("edit", message);
  }

  // Puts words into the line, for the person to look at and send.
  write(words) {
    this.field.value = words;
    this.#grow();
    this.field.focus();
    this.inline.update();
  }

  clear() {
    this.about = null;
    this.field.value = "";
    this.commands.close();
    this.inline.close();
    this.#showAbout();
    this.#grow();
  }

  // Sends a command; in a group it names the bot, as Telegram's own menu does.
  command(words) {
    const named = this.pane.chatId < 0 && !words.includes("@");
    this.say(named ? `${words}@${state.bot.username}` : words);
  }

  async say(text, more = {}) {
    const { userId: from, chatId: to } = this.pane;
    return attempt(() => post("messages", { from, chat: to, text, ...this.#place(), ...more }));
  }

  showKeyboard() {
    const board = chat(this.pane.chatId)?.keyboard;
    const there = Boolean(board?.keyboard?.length);
    const sign = there ? `${this.pane.chatId}:${JSON.stringify(board)}` : "";
    this.toggle.hidden = !there;
    const away = this.hidden.has(sign);
    this.keys.hidden = !there || away;
    this.toggle.setAttribute("aria-pressed", String(!away));
    this.field.placeholder = (there && board.input_field_placeholder) || say("write");
    if (there && this.sign !== sign) this.keys.replaceChildren(replyKeys(board, (words) => this.#key(words, board)));
    this.sign = sign;
  }

  #key(words, board) {
    this.say(words);
    if (board.one_time_keyboard) this.#putAway(true);
  }

  #putAway(away) {
    if (away) this.hidden.add(this.sign);
    else this.hidden.delete(this.sign);
    this.showKeyboard();
  }

  #listen() {
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.#send(); });
    this.field.addEventListener("input", () => { this.#grow(); this.commands.update(); this.inline.update(); });
    this.field.addEventListener("keydown", (event) => this.#typed(event));
    this.field.addEventListener("focus", () => this.inline.update());
    this.field.addEventListener("blur", () => setTimeout(() => this.#left(), 180));
    // A key under a message may put words into the line.
    this.pane.root.addEventListener("typein", ({ detail }) => this.write(detail));
    this.toggle.addEventListener("click", () => this.#putAway(!this.hidden.has(this.sign)));
    this.form.querySelector(".slash").addEventListener("click", () => {
      this.commands.toggle();
      this.field.focus();
    });
  }

  // A key under a message gives the focus back at once, with words to look for.
  #left() {
    if (document.activeElement === this.field) return;
    this.commands.close();
    this.inline.close();
  }

  #typed(event) {
    // Enter that ends the choice of a Chinese word is not the Enter that sends.
    if (event.isComposing || this.commands.key(event) || this.inline.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    } else if (event.key === "Escape" && this.about) {
      this.clear();
    }
  }

  async #send() {
    const text = this.field.value.trim();
    const { about } = this;
    const reply = this.#reply();
    if (!text && !this.files.files.length) return;
    const sent = about?.kind === "edit" ? this.#change(about.message, text)
      : this.files.files.length ? this.#upload(text, reply) : this.say(text, reply);
    this.clear();
    this.field.focus();
    // What could not be sent is not lost.
    if (!(await sent) && !this.field.value) this.field.value = text;
  }

  #change(message, text) {
    const { userId: from, chatId: to } = this.pane;
    return attempt(() => post("edits", { from, chat: to, message_id: message.message_id, text }));
  }

  #upload(caption, reply) {
    return attempt(() => upload("messages", this.files.take(this.#fields({ caption, ...reply }))));
  }

  #sendFile(kind, file, more) {
    const form = this.#fields(more);
    form.append(kind, file, file.name);
    return attempt(() => upload("messages", form));
  }

  #fields(more) {
    const form = new FormData();
    const fields = { from: this.pane.userId, chat: this.pane.chatId, ...this.#place(), ...more };
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return form;
  }

  #reply() {
    return this.about?.kind === "reply" ? { reply_to: this.about.message.message_id } : {};
  }

  // The topic one looks at is the one one writes in.
  #place() {
    const { chosen } = this.pane.topics;
    return chosen ? { thread: chosen } : {};
  }

  #about(kind, message) {
    this.about = { kind, message };
    this.#showAbout();
    this.#grow();
    this.field.focus();
  }

  #showAbout() {
    this.context.hidden = !this.about;
    if (!this.about) return;
    const { kind, message } = this.about;
    const title = kind === "edit" ? say("editing") : say("replying", { name: nameOf(message.from) });
    this.context.replaceChildren(icon(kind), el("div", {}, el("b", {}, title), el("span", {}, summary(message))),
      el("button", { type: "button", class: "round", "aria-label": say("cancel"), onclick: () => this.clear() }, icon("close")));
  }

  #grow() {
    this.field.style.height = "auto";
    this.field.style.height = this.field.value ? `${Math.min(this.field.scrollHeight + 2, 140)}px` : "";
    this.form.classList.toggle("full", Boolean(this.field.value.trim() || this.files.files.length));
  }
}

// Files that wait to be sent: picked, dropped, pasted, or the sample photo.

import { showMenu } from "./actions.js";
import { el, icon } from "./dom.js";
import { faces, samplePhoto } from "./drawings.js";
import { Recording } from "./recording.js";
import { toast } from "./toasts.js";
import { say, size } from "./words.js";

const MOST = 10;

export class Attachments {
  // `send` takes a kind, a file and more fields.
  constructor(pane, changed, send) {
    this.send = send;
    this.box = pane.querySelector(".chips");
    this.changed = changed;
    this.files = [];
    const button = pane.querySelector(".attach");
    button.addEventListener("click", () => this.#menu(button));
    const wall = pane.querySelector(".wall");
    wall.addEventListener("dragover", (event) => event.preventDefault());
    wall.addEventListener("drop", (event) => this.#dropped(event, event.dataTransfer));
    pane.querySelector("textarea").addEventListener("paste", (event) => this.#dropped(event, event.clipboardData));
  }

  add(files, kind) {
    for (const file of files) {
      if (this.files.length < MOST) this.files.push({ file, kind: kind ?? kindOf(file), url: URL.createObjectURL(file) });
    }
    this.#show();
  }

  // Takes all files away and returns them, as the parts of a form.
  take(form) {
    for (const { file, kind, url } of this.files) {
      form.append(kind, file, file.name);
      URL.revokeObjectURL(url);
    }
    this.files = [];
    this.#show();
    return form;
  }

  #menu(button) {
    const box = button.getBoundingClientRect();
    const pick = (kind, accept) => () => this.#pick(kind, accept);
    showMenu({ x: box.left, y: box.top - 270 }, [
      { icon: "photo", words: say("attach.photo"), act: pick("photo", "image/*") },
      { icon: "file", words: say("attach.file"), act: pick("document", "") },
      { icon: "mic", words: say("attach.record"), act: () => this.#record() },
      { icon: "mic", words: say("attach.voice"), act: pick("voice", "audio/*") },
      { icon: "smile", words: say("attach.sticker"), act: () => this.#stickers(button) },
      { icon: "photo", words: say("attach.sample"), act: async () => this.add([await samplePhoto()], "photo") },
    ], { label: say("attach"), back: button });
  }

  async #record() {
    if (this.recording) return;
    try {
      this.recording = await Recording.start();
    } catch {
      toast(say("attach.no_microphone"), "bad");
      return;
    }
    this.#show();
  }

  async #stopRecording(keep) {
    const file = await this.recording.stop();
    this.recording = null;
    if (keep) this.add([file], "voice");
    else this.#show();
  }

  // A sticker goes out at once, as in Telegram.
  #stickers(button) {
    const box = button.getBoundingClientRect();
    const entries = faces().map(({ name, emoji, draw }) => ({
      icon: "smile", words: say(`sticker.${name}`), act: async () => this.send("sticker", await draw(), { emoji }),
    }));
    showMenu({ x: box.left, y: box.top - 190 }, entries, { label: say("attach.sticker"), back: button });
  }

  #pick(kind, accept) {
    const input = el("input", { type: "file", accept, multiple: kind !== "voice" });
    input.addEventListener("change", () => this.add(input.files, kind));
    input.click();
  }

  #dropped(event, data) {
    if (!data?.files.length) return;
    event.preventDefault();
    this.add(data.files);
  }

  #show() {
    const running = this.recording ? [this.#running()] : [];
    this.box.replaceChildren(...running, ...this.files.map((one) => this.#chip(one)));
    this.box.hidden = !this.files.length && !running.length;
    this.changed();
  }

  #running() {
    return el("span", { class: "chip recording" }, el("i", { "aria-hidden": "true" }), el("span", {}, say("attach.recording")),
      el("button", { type: "button", class: "primary", onclick: () => this.#stopRecording(true) }, say("attach.record.stop")),
      el("button", { type: "button", "aria-label": say("cancel"), onclick: () => this.#stopRecording(false) }, icon("close")));
  }

  #chip(one) {
    const remove = () => {
      URL.revokeObjectURL(one.url);
      this.files = this.files.filter((each) => each !== one);
      this.#show();
    };
    const { name } = one.file;
    const face = one.kind === "photo" ? el("img", { src: one.url, alt: "" }) : icon(one.kind === "voice" ? "mic" : "file");
    return el("span", { class: "chip" }, face, el("span", {}, name), el("small", {}, size(one.file.size)),
      el("button", { type: "button", "aria-label": say("attach.remove", { name }), onclick: remove }, icon("close")));
  }
}

const kindOf = (file) => (/^image\/(png|jpe?g|webp)$/.test(file.type) ? "photo" : "document");

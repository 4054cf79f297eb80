// Files that wait to be sent: picked, dropped, pasted, or the sample photo.

import { showMenu } from "./actions.js";
import { el, icon } from "./dom.js";
import { say, size } from "./words.js";

const MOST = 10;

export class Attachments {
  constructor(pane, changed) {
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
    showMenu({ x: box.left, y: box.top - 190 }, [
      { icon: "photo", words: say("attach.photo"), act: pick("photo", "image/*") },
      { icon: "file", words: say("attach.file"), act: pick("document", "") },
      { icon: "mic", words: say("attach.voice"), act: pick("voice", "audio/*") },
      { icon: "photo", words: say("attach.sample"), act: async () => this.add([await samplePhoto()], "photo") },
    ], { label: say("attach"), back: button });
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
    this.box.replaceChildren(...this.files.map((one) => this.#chip(one)));
    this.box.hidden = !this.files.length;
    this.changed();
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

// A table top with a scratch, drawn here, so that nobody has to look for a picture.
function samplePhoto() {
  const canvas = el("canvas", { width: "960", height: "640" });
  const pen = canvas.getContext("2d");
  const wood = pen.createLinearGradient(0, 0, 960, 640);
  wood.addColorStop(0, "#b98550");
  wood.addColorStop(1, "#8f5f33");
  pen.fillStyle = wood;
  pen.fillRect(0, 0, 960, 640);
  for (let y = 0; y < 640; y += 9) stroke(pen, "rgba(70, 40, 15, .16)", 1 + (y % 4), wave(y));
  stroke(pen, "rgba(55, 25, 5, .55)", 11, [[250, 430], [430, 330], [560, 300], [760, 190]]);
  stroke(pen, "#f0dcc0", 5, [[252, 426], [432, 326], [562, 296], [758, 187]]);
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(new File([blob], "table.jpg", { type: "image/jpeg" })), "image/jpeg", 0.85);
  });
}

function wave(y) {
  return Array.from({ length: 25 }, (_, i) => [i * 40, y + 7 * Math.sin(i / 3 + y / 60)]);
}

function stroke(pen, colour, width, points) {
  Object.assign(pen, { strokeStyle: colour, lineWidth: width, lineCap: "round", lineJoin: "round" });
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.stroke();
}

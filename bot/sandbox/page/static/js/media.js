// The part of a bubble that holds files: photos, albums, documents, sound, stickers.

import { el, icon } from "./dom.js";
import { minutes, say, size } from "./words.js";

const address = (file) => `/sandbox/files/${encodeURIComponent(file.file_id)}`;
const OTHERS = ["location", "contact", "poll", "dice"];

export const KINDS = [
  "animation", "photo", "document", "voice", "audio", "video", "video_note", "sticker", ...OTHERS,
];

export const kindOf = (message) => KINDS.find((kind) => message[kind]);

export function mediaOf(message) {
  const kind = kindOf(message);
  return kind ? (MAKERS[kind] ?? other)(message[kind], kind) : undefined;
}

export function album(messages) {
  const grid = el("div", { class: `album of-${Math.min(messages.length, 4)}` });
  grid.append(...messages.map(mediaOf));
  return grid;
}

function photo(sizes) {
  const best = sizes.at(-1);
  const image = el("img", { src: address(best), alt: say("photo"), loading: "eager", decoding: "async" });
  const [width, height] = [best.width || 4, best.height || 3];
  const frame = el("button", { type: "button", class: "photo", "aria-label": say("enlarge") }, image);
  frame.style.aspectRatio = `${width} / ${height}`;
  frame.style.width = `${Math.max(140, Math.min(width, 330, (380 * width) / height))}px`;
  frame.addEventListener("click", (event) => { event.stopPropagation(); enlarge(image.src); });
  return frame;
}

function document_(file) {
  const name = file.file_name || say("document");
  const kind = (name.includes(".") ? name.split(".").pop() : "").slice(0, 4).toUpperCase();
  return el("a", {
    class: "file", href: address(file), download: name, "aria-label": say("download", { name }),
  },
  el("span", { class: "file-mark", "data-kind": kind }, kind || icon("file")),
  el("span", { class: "file-words" },
    el("b", {}, name), el("small", {}, [size(file.file_size ?? 0), kind].filter(Boolean).join(" · "))));
}

function sound(file, kind) {
  const title = [file.performer, file.title].filter(Boolean).join(" – ") || file.file_name || say(kind);
  return el("div", { class: "sound" },
    el("span", { class: "sound-name" }, icon("mic"), title),
    el("audio", { controls: true, preload: "none", src: address(file) }),
    el("small", {}, [minutes(file.duration), size(file.file_size ?? 0)].join(" · ")));
}

function film(file, kind) {
  const player = el("video", {
    controls: kind !== "animation", preload: "metadata", src: address(file), "aria-label": say(kind),
    muted: kind === "animation", loop: kind === "animation", autoplay: kind === "animation",
    class: kind === "video_note" ? "film round-film" : "film",
  });
  player.style.aspectRatio = `${file.width || file.length || 4} / ${file.height || file.length || 3}`;
  return player;
}

function sticker(file) {
  const image = el("img", { class: "sticker", src: address(file), alt: file.emoji || say("sticker") });
  image.addEventListener("error", () => image.replaceWith(el("span", { class: "sticker-emoji" }, image.alt)));
  return image;
}

function other(part, kind) {
  const words = {
    location: () => `${part.latitude}, ${part.longitude}`,
    contact: () => [part.first_name, part.phone_number].filter(Boolean).join(" · "),
    poll: () => part.question,
    dice: () => `${part.emoji} ${part.value}`,
  }[kind];
  return el("p", { class: "other" }, el("small", {}, say(kind)), " ", words ? words() : "");
}

const MAKERS = {
  photo, document: document_, voice: sound, audio: sound, video: film, animation: film,
  video_note: film, sticker,
};

const light = document.getElementById("light");
light.addEventListener("click", () => light.close());

function enlarge(source) {
  light.querySelector("img").src = source;
  light.showModal();
}

// Text with the entities of the Bot API: offsets count UTF-16 units, as strings do here.

import { el } from "./dom.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};
const SAFE = /^(https?|tg|mailto|tel):/i;

export function formatted(text, entities, { command } = {}) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const holder = document.createDocumentFragment();
  fill(holder, { text, entities: sorted, start: 0, end: text.length, command });
  return holder;
}

function fill(parent, { text, entities, start, end, command }) {
  let at = start;
  for (let i = 0; i < entities.length; i += 1) {
    const entity = entities[i];
    const stop = Math.min(end, entity.offset + entity.length);
    if (entity.offset < at || stop <= entity.offset) continue;
    parent.append(text.slice(at, entity.offset));
    const inner = entities.slice(i + 1).filter((one) => one.offset < stop);
    const words = text.slice(entity.offset, stop);
    const node = wrap(entity, words, command);
    fill(node, { text, entities: inner, start: entity.offset, end: stop, command });
    parent.append(node);
    at = stop;
  }
  parent.append(text.slice(at, end));
}

function wrap(entity, words, command) {
  const kind = entity.type;
  if (TAGS[kind]) return el(TAGS[kind], kind.startsWith("expandable") ? { class: "long" } : {});
  if (kind === "pre") return el("pre", { "data-language": entity.language });
  if (kind === "spoiler") return spoiler();
  if (kind === "text_link") return link(entity.url);
  if (kind === "url") return link(SAFE.test(words) ? words : `https://${words}`);
  if (kind === "email") return link(`mailto:${words}`);
  if (kind === "phone_number") return link(`tel:${words.replace(/[^\d+]/g, "")}`);
  if (kind === "bot_command" && command) {
    const press = (event) => { event.stopPropagation(); command(words); };
    return el("button", { type: "button", class: "command", onclick: press });
  }
  return el("span", { class: kind === "custom_emoji" ? "" : "mention" });
}

function link(url) {
  if (!SAFE.test(url ?? "")) return el("span", { class: "mention" });
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" });
}

function spoiler() {
  const show = (event) => {
    if (event.type === "keydown" && event.key !== "Enter") return;
    event.stopPropagation();
    event.currentTarget.classList.add("shown");
  };
  return el("span", { class: "spoiler", tabindex: "0", role: "button", onclick: show, onkeydown: show });
}

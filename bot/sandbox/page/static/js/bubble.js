// One message as people see it: a bubble, or a line in the middle for what happened to the chat.

import { el, icon, picture } from "./dom.js";
import { formatted } from "./entities.js";
import { inlineKeys } from "./keyboard.js";
import { album, kindOf, mediaOf } from "./media.js";
import { isBot, isWaiting, nameOf } from "./store.js";
import { clockTime, exactTime, say } from "./words.js";

const COLOURS = 7;

export const colourOf = (id) => Math.abs(id) % COLOURS;

export function summary(message, most = 90) {
  const words = (message.text ?? message.caption)?.replace(/\s+/g, " ");
  if (words) return words.length > most ? `${[...words].slice(0, most).join("")}…` : words;
  const kind = kindOf(message);
  return kind ? say(kind) : serviceWords(message) ?? say("unknown");
}

export function serviceWords(message) {
  const name = nameOf(message.from);
  const names = (message.new_chat_members ?? []).map(nameOf).join(", ");
  if (names) return say("service.joined", { name: names });
  if (message.left_chat_member) return say("service.left", { name: nameOf(message.left_chat_member) });
  if (message.pinned_message) return say("service.pinned", { name, what: summary(message.pinned_message, 28) });
  if (message.new_chat_title) return say("service.title", { what: message.new_chat_title });
  if (message.forum_topic_created) return say("service.topic", { what: message.forum_topic_created.name });
  if (message.forum_topic_closed) return say("service.topic_closed");
  if (message.forum_topic_reopened) return say("service.topic_reopened");
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return say("service.migrated");
  return undefined;
}

// `view` says from whose side: {speaker(), chat, command(words), jump(id), toggle(message, emoji)}.
export function bubble(messages, view) {
  const [first] = messages;
  const service = serviceWords(first);
  if (service) return el("p", { class: "service", "data-ids": first.message_id }, service);
  const mine = first.from.id === view.speaker();
  const holder = el("article", {
    class: `message ${mine ? "mine" : "theirs"}`,
    "data-ids": messages.map((one) => one.message_id).join(" "), tabindex: "0",
    "aria-label": `${nameOf(first.from)}: ${summary(first)}`,
  });
  const kind = kindOf(first);
  const body = el("div", { class: `bubble ${kind ? `has-${kind}` : ""}` }, ...head(first, mine, view));
  body.append(...content(messages, kind, view));
  const under = inlineKeys(messages.at(-1), view.speaker);
  holder.append(body, ...(under ? [under] : []));
  return holder;
}

function head(message, mine, view) {
  const parts = [];
  const inGroup = view.chat < 0;
  if (inGroup && !mine) {
    const colour = isBot(message.from.id) ? "bot" : colourOf(message.from.id);
    parts.push(el("p", { class: `author name-${colour}` }, nameOf(message.from)));
  }
  if (message.via_bot) parts.push(el("p", { class: "forwarded via" }, say("via", { name: `@${message.via_bot.username}` })));
  const topic = view.topics.name(message);
  if (topic) parts.push(el("p", { class: "forwarded" }, topic));
  if (message.forward_origin) {
    parts.push(el("p", { class: "forwarded" }, say("forwarded", { name: originName(message.forward_origin) })));
  }
  const target = message.reply_to_message;
  if (target) parts.push(quote(target, message.quote, view));
  return parts;
}

function originName(origin) {
  return origin.sender_user_name || nameOf(origin.sender_user ?? origin.sender_chat ?? origin.chat);
}

function quote(target, given, view) {
  const jump = (event) => { event.stopPropagation(); view.jump(target.message_id); };
  return el("button", { type: "button", class: `quote name-${colourOf(target.from?.id ?? 0)}`, onclick: jump },
    el("b", {}, nameOf(target.from)), el("span", {}, given?.text ?? summary(target)));
}

function content(messages, kind, view) {
  const parts = [];
  if (kind) parts.push(messages.length > 1 ? album(messages) : mediaOf(messages[0]));
  const spoken = messages.find((one) => one.text || one.caption);
  const last = messages.at(-1);
  const about = meta(messages, messages[0].from.id === view.speaker());
  if (spoken) {
    const entities = spoken.entities ?? spoken.caption_entities;
    const words = formatted(spoken.text ?? spoken.caption, entities, view);
    parts.push(el("div", { class: "words" }, words, el("span", { class: "room", "aria-hidden": "true" }, about.textContent)));
  } else if (!kind) {
    parts.push(el("div", { class: "words dim" }, say("unknown")));
  }
  const given = reactions(messages, view);
  if (given) parts.push(given);
  parts.push(about);
  if (last.reply_markup?.inline_keyboard) about.classList.add("above-keys");
  return parts;
}

function meta(messages, mine) {
  const last = messages.at(-1);
  const date = new Date(last.date * 1000);
  const edited = messages.some((one) => one.edit_date);
  return el("span", { class: "meta" },
    edited ? el("i", { class: "edited" }, say("edited"), " ") : undefined,
    el("time", { datetime: date.toISOString(), title: exactTime(date) }, clockTime(date)),
    mine ? ticks(messages.some(isWaiting)) : undefined);
}

// One tick: it was sent; two: the bot has it.
function ticks(waiting) {
  const words = say(waiting ? "tick.waits" : "tick.taken");
  return el("span", { class: "ticks", "data-waits": waiting, role: "img", "aria-label": words, title: words }, icon("check"), icon("check"));
}

export function showTaken(node) {
  node.querySelector(".ticks")?.replaceWith(ticks(false));
}

function reactions(messages, view) {
  const given = messages.flatMap((one) => (one.reactions ?? []).map((each) => ({ ...each, one })));
  if (!given.length) return undefined;
  const counts = new Map();
  for (const each of given) counts.set(each.emoji, [...(counts.get(each.emoji) ?? []), each]);
  const chips = [...counts].map(([emoji, all]) => {
    const own = all.some((each) => each.user === view.speaker());
    const toggle = (event) => { event.stopPropagation(); view.toggle(all[0].one, own ? "" : emoji); };
    return el("button", {
      type: "button", class: "reaction", "aria-pressed": String(own), onclick: toggle,
      "aria-label": say("react", { emoji }),
    }, el("span", {}, picture(emoji)), all.length > 1 ? el("b", {}, String(all.length)) : undefined);
  });
  return el("div", { class: "reactions" }, ...chips);
}

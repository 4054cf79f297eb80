// Keys a bot offers: under a bubble, and in place of the letters.

import { attempt, post } from "./api.js";
import { el, icon } from "./dom.js";
import { openLink, toast } from "./toasts.js";
import { say } from "./words.js";

export function inlineKeys(message, speaker) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return undefined;
  const keys = el("div", { class: "inline-keys" });
  for (const row of rows) {
    keys.append(el("div", { class: "key-row" }, ...row.map((key) => inlineKey(key, message, speaker))));
  }
  return keys;
}

function inlineKey(key, message, speaker) {
  const outward = key.url || key.web_app || key.login_url;
  const press = (event) => {
    event.stopPropagation();
    tap(event.currentTarget, key, message, speaker());
  };
  return el("button", { type: "button", class: "key", onclick: press },
    el("span", {}, key.text), outward ? icon("link") : undefined);
}

async function tap(button, key, message, from) {
  if (key.copy_text) {
    await navigator.clipboard?.writeText(key.copy_text.text);
    toast(say("copied"));
    return;
  }
  if (key.switch_inline_query_current_chat !== undefined) {
    const words = `@${message.from.username} ${key.switch_inline_query_current_chat}`;
    button.dispatchEvent(new CustomEvent("typein", { bubbles: true, detail: words }));
    return;
  }
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  const fields = { from, chat: message.chat.id, message_id: message.message_id };
  const chosen = key.callback_data ? { data: key.callback_data } : { label: key.text };
  const answer = await attempt(() => post("taps", { ...fields, ...chosen }));
  button.removeAttribute("aria-busy");
  if (answer && !answer.answered) toast(say("no_answer"), "bad");
  if (answer?.url) openLink(answer.url, say("link.open", { url: answer.url }));
}

export function replyKeys(keyboard, press) {
  const columns = el("div", { class: "key-rows" });
  for (const row of keyboard.keyboard) {
    const keys = row.map((key) => {
      const words = typeof key === "string" ? key : key.text;
      return el("button", { type: "button", class: "reply-key", onclick: () => press(words) }, words);
    });
    columns.append(el("div", { class: "key-row" }, ...keys));
  }
  return columns;
}


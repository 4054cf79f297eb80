// What a person can do with a message: react, reply, copy, edit, delete.

import { showMenu } from "./actions.js";
import { attempt, post } from "./api.js";
import * as store from "./store.js";
import { toast } from "./toasts.js";
import { say } from "./words.js";

export function showMessageMenu(pane, node, at) {
  const ids = node.dataset.ids.split(" ").map(Number);
  const all = ids.map((id) => store.message(pane.chatId, id)).filter(Boolean);
  if (!all.length || !pane.member) return;
  const toggle = (emoji) => react(pane, all[0], given(all[0], pane.userId, emoji) ? "" : emoji);
  showMenu(at, entries(pane, all), { reactions: toggle, label: say("actions"), back: node });
}

export function react(pane, message, emoji) {
  const fields = { from: pane.userId, chat: pane.chatId, message_id: message.message_id, emoji };
  return attempt(() => post("reactions", fields));
}

const given = (message, who, emoji) =>
  (message.reactions ?? []).some((one) => one.user === who && one.emoji === emoji);

function entries(pane, all) {
  const spoken = all.find((one) => one.text || one.caption) ?? all[0];
  const mine = spoken.from.id === pane.userId;
  const words = spoken.text ?? spoken.caption;
  return [
    { icon: "reply", words: say("reply"), act: () => pane.composer.reply(all[0]) },
    ...targets(pane).map(([chat, name]) => ({
      icon: "forward", words: say("forward", { name }), act: () => forward(pane, all, chat),
    })),
    words && { icon: "copy", words: say("copy"), act: () => copy(words) },
    mine && { icon: "edit", words: say("edit"), act: () => pane.composer.edit(spoken) },
    (mine || pane.chatId > 0) && { icon: "trash", words: say("delete"), act: () => remove(pane, all), danger: true },
  ].filter(Boolean);
}

// Where a person can pass a message on to: the bot, and the groups the person is in.
function targets(pane) {
  const groups = store.groups().filter((one) => store.isMember(one.id, pane.userId));
  return [[pane.userId, store.nameOf(store.state.bot)], ...groups.map((one) => [one.id, one.title])];
}

function forward(pane, all, chat) {
  const fields = { from: pane.userId, from_chat: pane.chatId, chat };
  return attempt(async () => {
    for (const one of all) await post("forwards", { ...fields, message_id: one.message_id });
    if (chat !== pane.chatId) toast(say("forward.done"));
  });
}

async function copy(words) {
  await navigator.clipboard?.writeText(words);
  toast(say("copied"));
}

function remove(pane, all) {
  const fields = { from: pane.userId, chat: pane.chatId };
  const one = (message) => post("deletes", { ...fields, message_id: message.message_id });
  return attempt(() => Promise.all(all.map(one)));
}

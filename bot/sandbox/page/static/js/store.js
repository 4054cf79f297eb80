// What the page knows: people, chats, bots and messages, kept up to date by events.

import { look } from "./api.js";
import { soon } from "./dom.js";

export const state = { users: [], chats: new Map(), bots: [], bot: null, waiting: new Set(), connected: true, canKill: false };
const rooms = new Map(); // chat id → Map of message id → {message, rev}
const loading = new Map();
const whole = new Set(); // Chats of which the first message is known.
const PAGE = 60;
const listeners = new Map();
let revision = 0;

export function on(kind, listener) {
  if (!listeners.has(kind)) listeners.set(kind, []);
  listeners.get(kind).push(listener);
}

export function tell(kind, details) {
  for (const listener of listeners.get(kind) ?? []) listener(details);
}

export const user = (id) => state.users.find((one) => one.id === id);
export const chat = (id) => state.chats.get(id);
export const isBot = (id) => state.bots.some((one) => one.id === id);
export const groups = () =>
  [...state.chats.values()].filter((one) => one.type !== "private" && !one.migrated_to);

export function nameOf(who) {
  if (!who) return "";
  return [who.first_name, who.last_name].filter(Boolean).join(" ") || who.title || String(who.id);
}

export function isMember(chatId, userId) {
  if (chatId === userId) return true;
  const found = chat(chatId)?.members.find((one) => one.id === userId);
  return Boolean(found) && !["left", "kicked"].includes(found.status);
}

// Whether the bot has yet to fetch a message.
export const isWaiting = (one) => state.waiting.has(`${one.chat.id}:${one.message_id}`);

export const isBlocked = (id) => Boolean(state.bot && chat(id)?.blocked.includes(state.bot.id));

export async function refresh() {
  return take(await look("state"));
}

export function take(fresh) {
  Object.assign(state, { users: fresh.users, bots: fresh.bots, bot: fresh.bot, canKill: fresh.can_kill, language: fresh.language });
  if (!fresh.bot.online) state.waiting = new Set(fresh.waiting.map((one) => `${one.chat}:${one.message_id}`));
  state.chats = new Map(fresh.chats.map((one) => [one.id, one]));
  tell("state");
  return fresh;
}

export const refreshSoon = soon(() => refresh().catch(() => {}), 40);

export function messages(id) {
  return rooms.has(id) ? [...rooms.get(id).values()] : [];
}

export function message(id, number) {
  return rooms.get(id)?.get(number)?.message;
}

// Whether anything was ever said, in whatever chat.
export const begun = () => [...state.chats.values()].some((one) => one.posts || messages(one.id).length);

// Reads a chat once; later changes come by the feed. What happens meanwhile is done afterwards.
export function load(id) {
  if (rooms.has(id)) return Promise.resolve();
  if (!loading.has(id)) loading.set(id, { meanwhile: [], done: read(id) });
  return loading.get(id).done;
}

async function read(id) {
  try {
    const found = await look(`chats/${id}/messages?limit=${PAGE}`);
    if (found.length < PAGE) whole.add(id);
    rooms.set(id, new Map(found.map((one) => [one.message_id, { message: one, rev: ++revision }])));
    for (const event of loading.get(id).meanwhile) apply[event.type](event);
  } finally {
    loading.delete(id);
  }
}

// Reads the messages before the oldest one known; tells whether there were any.
export async function loadOlder(id) {
  const room = rooms.get(id);
  if (!room || whole.has(id) || !room.size) return false;
  const found = await look(`chats/${id}/messages?limit=${PAGE}&before=${room.keys().next().value}`);
  if (found.length < PAGE) whole.add(id);
  if (rooms.get(id) !== room) return false;
  const older = found.map((one) => [one.message_id, { message: one, rev: ++revision }]);
  rooms.set(id, new Map([...older, ...room]));
  return older.length > 0;
}

export function forgetMessages() {
  rooms.clear();
  whole.clear();
}

function put(id, one, fresh) {
  const room = rooms.get(id);
  const place = chat(id);
  // What was written long ago and is changed now is read when one scrolls back to it.
  if (room && (fresh || room.has(one.message_id))) room.set(one.message_id, { message: one, rev: ++revision });
  if (place?.pinned_message?.message_id === one.message_id) place.pinned_message = one;
  const markup = one.reply_markup;
  if (place && fresh && markup?.keyboard) place.keyboard = markup;
  if (place && fresh && markup?.remove_keyboard) place.keyboard = null;
}

const apply = {
  message_added(event) {
    if (!isBot(event.message.from?.id)) state.waiting.add(`${event.chat}:${event.message.message_id}`);
    put(event.chat, event.message, true);
  },
  message_edited: (event) => put(event.chat, event.message, false),
  message_deleted: (event) => rooms.get(event.chat)?.delete(event.message_id),
  reaction(event) {
    const old = rooms.get(event.chat)?.get(event.message_id)?.message;
    if (!old) return;
    const others = (old.reactions ?? []).filter((one) => one.user !== event.user);
    const mine = event.reaction.map((one) => ({ user: event.user, emoji: one.emoji }));
    put(event.chat, { ...old, reactions: [...others, ...mine] }, false);
  },
  user_added: refreshSoon,
  chat_changed: refreshSoon,
  call({ call }) {
    if (/^setmy|^deletemy|^setchatmenu/i.test(call.method)) refreshSoon();
    const taken = call.direction === "update" && call.bot === state.bot?.id && call.params.message;
    if (!taken) return;
    state.waiting.delete(`${taken.chat.id}:${taken.message_id}`);
    tell("taken", { chat: taken.chat.id, number: taken.message_id });
  },
};

export function happened(event) {
  const reading = event.message || event.message_id ? loading.get(event.chat) : undefined;
  if (reading) reading.meanwhile.push(event);
  else apply[event.type]?.(event);
  tell(event.type, event);
}

// Puts the page together: panes, clock, inspector, and the feed that drives them all.

import { attempt, post } from "./api.js";
import { ask as askClock, startClock } from "./clock.js";
import { readFaults, startFaults } from "./faults.js";
import { follow } from "./feed.js";
import { readCalls, startInspector } from "./inspector.js";
import { startMenus } from "./menus.js";
import { Pane } from "./pane.js";
import { draw as drawRoute, readRoute, startRoute } from "./route.js";
import { startSnapshots } from "./snapshots.js";
import { startStatus } from "./status.js";
import * as store from "./store.js";
import { readStories, startStories } from "./stories.js";
import { goTo, isNarrow, showNews, startSwitcher } from "./switcher.js";
import { forgetMoves } from "./timeline.js";
import { alertWith, ask, toast } from "./toasts.js";
import { Unread } from "./unread.js";
import { boot, say } from "./words.js";

const unread = new Unread();
const panes = [...document.querySelectorAll(".pane")].map((root) => new Pane(root, unread));
const showing = (chat) => panes.filter((pane) => pane.chatId === chat);
const changed = new Set();

// Many events of one moment are drawn once.
function drawSoon(chat) {
  if (!changed.size) queueMicrotask(draw);
  changed.add(chat);
}

function draw() {
  const chats = [...changed];
  changed.clear();
  for (const chat of chats) for (const pane of showing(chat)) pane.update();
}

function written({ chat, message }) {
  const seen = showing(chat);
  for (const pane of seen) {
    pane.quiet();
    showNews(pane.name);
    if (message.reply_markup) pane.composer.showKeyboard();
  }
  if (!seen.length) {
    unread.add(chat);
    for (const pane of panes) pane.refresh();
  }
  drawSoon(chat);
}

function answered({ chat, user, text, show_alert: loud }) {
  if (!text) return;
  if (loud) alertWith(text);
  else for (const pane of showing(chat).filter((each) => each.userId === user).slice(0, 1)) pane.toast(text);
}

async function showAll() {
  await Promise.all(panes.map((pane) => pane.show()));
  document.documentElement.dataset.ready = "yes";
  performance.mark("ready");
}

let begun = null; // The page came with the state of the world; it is shown at once.

// What happened since then, or while the connection was broken, is read anew.
async function opened(count) {
  const same = begun && count === boot.events;
  store.state.connected = true;
  store.tell("connected");
  await begun;
  begun = null;
  await (same ? store.refreshSoon() : everything());
  readAround();
}

// What stands around the chats.
function readAround() {
  readCalls();
  readFaults();
  readRoute();
  readStories();
  askClock();
}

async function everything() {
  store.forgetMessages();
  if (await attempt(store.refresh)) await showAll();
}

// Brings the chat into view in which a step of a story happens.
function bringIntoView(step) {
  const who = step.name && store.state.users.find((one) => one.first_name === step.name);
  if (!who) return;
  const inGroup = step.chat === "group";
  const name = inGroup ? "staff" : { customer: "customer", manager: "manager" }[who.role] ?? "staff";
  const pane = panes.find((one) => one.name === name);
  pane.lookAs(who.id, inGroup ? "group" : "desk");
  if (isNarrow()) goTo(name);
}

function lost() {
  store.state.connected = false;
  store.tell("connected");
}

async function reset() {
  if (!(await ask(say("reset.ask")))) return;
  if (await attempt(() => post("reset", { clock: true, language: boot.language.slice(0, 2) }))) toast(say("reset.done"));
}

store.on("message_added", written);
store.on("message_edited", ({ chat }) => drawSoon(chat));
store.on("message_deleted", ({ chat }) => drawSoon(chat));
store.on("reaction", ({ chat }) => drawSoon(chat));
store.on("chat_action", ({ chat, action }) => showing(chat).forEach((pane) => pane.typing(action)));
store.on("callback_answer", answered);
store.on("taken", ({ chat, number }) => showing(chat).forEach((pane) => pane.timeline.taken(number)));
store.on("state", () => panes.forEach((pane) => pane.refresh()));
store.on("reset", () => { unread.clear(); forgetMoves(); everything().then(readAround); });
document.getElementById("reset").addEventListener("click", reset);
startSwitcher();
startStatus();
startMenus();
startFaults(() => panes[0].userId);
startSnapshots();
startRoute(() => panes[0].userId);
startStories(bringIntoView);
store.on("view", drawRoute);
startClock(() => panes.forEach((pane) => drawSoon(pane.chatId)));
startInspector(
  (chat, number, lit) => showing(chat).forEach((pane) => pane.timeline.light(number, lit)),
  (chat, number) => showing(chat).forEach((pane) => pane.timeline.jump(number)),
);
performance.mark("scripts");
store.take(boot.state);
begun = showAll();
follow({ opened, event: store.happened, lost });

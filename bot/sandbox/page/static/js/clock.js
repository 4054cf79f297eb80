// The clock of the sandbox: what time it is, what comes next, and the buttons that move it.

import { attempt, look, post } from "./api.js";
import { soon } from "./dom.js";
import { caseNamed } from "./route.js";
import { on, state, user } from "./store.js";
import { noteMove } from "./timeline.js";
import { toast } from "./toasts.js";
import { boot, has, momentTime, say, span, zone } from "./words.js";

const root = document.getElementById("clock");
const [time, next, playKey] = [".now", ".next", ".play"].map((name) => root.querySelector(name));
const buttons = [...root.querySelectorAll("button:not(.play)")];
const LEAST_MOVE = 1;
const POLL = 15_000;
const OVERDUE = 1500;
let ahead = 0; // Milliseconds the sandbox is ahead of this machine.
let task = null;
let moving = false;
let playing = false;

let stood = null; // The moment at which the clock waits for the bot.

const now = () => stood ?? new Date(Date.now() + ahead);

export function startClock(changed) {
  take(boot.clock);
  time.title = say("clock.zone", { zone });
  for (const button of buttons) button.addEventListener("click", () => move(button));
  playKey.addEventListener("click", () => attempt(async () => take(await post("clock/play", { on: !playing }))));
  const askSoon = soon(ask, 500);
  on("clock", (event) => { heard(event); changed(); });
  on("outlook", ({ next: ahead_ }) => { task = ahead_; draw(); });
  on("bot_online", askSoon);
  on("reset", askSoon);
  setInterval(tick, 1000);
  setInterval(() => document.visibilityState === "visible" && ask(), POLL);
}

// What was due has happened, or is about to: then the bot is asked what comes after it.
function tick() {
  draw();
  if (task && now() - new Date(task.at) > OVERDUE && document.visibilityState === "visible") ask();
}

// Asks the bot, by way of the sandbox, what it does next.
export async function ask() {
  if (moving || !state.connected) return;
  try {
    take(await look("clock"));
  } catch {
    // The mark beside the clock says that nobody answers.
  }
}

function take(found) {
  ahead = new Date(found.now) - Date.now();
  if (found.stands !== undefined) stood = found.stands ? new Date(found.now) : null;
  else if (stood) stood = new Date(found.now);
  if (found.next !== undefined) task = found.next;
  if (found.playing !== undefined) setPlaying(found.playing);
  if (found.state) setMoving(found.state === "advancing" && !playing);
  draw();
}

function heard(event) {
  const [before, after] = [now(), new Date(event.now)];
  if (event.state === "advancing") root.dataset.from ??= before.toISOString();
  // A clock that is played moves all the time; what passed is told when it stands again.
  if (event.state === "ready" && root.dataset.from && !event.playing) {
    const from = new Date(root.dataset.from) / 1000;
    const seconds = after / 1000 - from;
    if (seconds > LEAST_MOVE) noteMove(from, say("service.moved", { span: span(seconds) }));
    delete root.dataset.from;
  }
  take({ now: event.now, state: event.state, playing: event.playing });
  if (event.state === "ready" && !event.playing) ask();
}

async function move(button) {
  setMoving(true);
  const order = button.dataset.to ? { to: "next" } : { seconds: Number(button.dataset.seconds) };
  const done = await attempt(() => post("clock/advance", order));
  setMoving(false);
  if (done?.bot === "down") toast(say("clock.down"), "bad");
  else if (done && (done.fired || done.sent)) toast(say("clock.done", done));
  await ask();
}

function setMoving(on_) {
  moving = on_;
  root.dataset.state = on_ ? "advancing" : "ready";
  for (const button of buttons) button.disabled = on_;
  draw();
}

function setPlaying(on_) {
  if (playing === on_) return;
  playing = on_;
  playKey.setAttribute("aria-pressed", String(on_));
  playKey.title = say(on_ ? "clock.pause.long" : "clock.play.long");
  playKey.setAttribute("aria-label", playKey.title);
}

function draw() {
  const at = now();
  const shown = momentTime(at);
  if (time.textContent !== shown) time.textContent = shown;
  time.dateTime = at.toISOString();
  const words = moving ? say("clock.advancing") : nextWords(at);
  if (next.textContent !== words) next.textContent = next.title = words;
  next.classList.toggle("none", !moving && !task);
  buttons.at(-1).disabled = moving || !task;
}

function nextWords(at) {
  if (!task) return say(state.bot?.online === false && state.canKill ? "clock.away" : "clock.none");
  const [kind, number = ""] = (task.name ?? "").split(" ");
  const found = caseNamed(number);
  const customer = user(found?.customer)?.first_name ?? say("role.customer.one");
  const facts = { case: number.replace("-", "\u2011"), owner: found?.owner || say("role.owner.one"), customer };
  const name = has(`timer.${kind}`) ? say(`timer.${kind}`, facts).trim() : [kind, number].join(" ");
  const left = (new Date(task.at) - at) / 1000;
  return left < 1 ? say("clock.now", { name }) : say("clock.next", { name, span: span(left) });
}

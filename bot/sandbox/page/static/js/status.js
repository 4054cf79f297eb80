// The mark that tells whether the bot takes its updates, and whether the sandbox answers at all.

import { on, state } from "./store.js";
import { toast } from "./toasts.js";
import { say } from "./words.js";

const mark = document.getElementById("online");

export function startStatus() {
  on("state", draw);
  on("connected", draw);
  on("bot_online", ({ bot }) => set(bot, true));
  on("bot_offline", ({ bot }) => set(bot, false));
  on("call", ({ call }) => !call.ok && failed(call));
}

// What the bot did wrong is said once, politely; the inspector has all of it.
function failed({ method, error_code: code, result }) {
  if (method.toLowerCase() === "getupdates" || /not modified/.test(result)) return;
  toast(say("error.bot", { method, what: `${code} ${result}` }), "bad");
}

function set(number, online) {
  if (state.bot?.id === number) state.bot.online = online;
  draw();
}

function draw() {
  const { bot, connected } = state;
  const [shown, words] = !connected ? ["lost", say("online.lost")]
    : bot?.online ? ["yes", say("online.yes")]
      : ["no", bot?.pending ? say("online.pending", { n: bot.pending }) : say("online.no")];
  if (mark.dataset.state !== shown) mark.dataset.state = shown;
  if (mark.lastElementChild.textContent !== words) mark.lastElementChild.textContent = words;
}

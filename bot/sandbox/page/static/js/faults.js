// Switches that make the calls of the bot fail, for as long as they are on.

import { attempt, clear, look, post } from "./api.js";
import { showBadge } from "./dom.js";
import { on, state } from "./store.js";
import { toast } from "./toasts.js";
import { say } from "./words.js";

const root = document.getElementById("faults");
const switches = [...root.querySelectorAll("[data-fault]")];
const kill = document.getElementById("kill");
const ALWAYS = 1_000_000;
const ORDERS = {
  slow: [{ method: "*", kind: "timeout", seconds: 2 }],
  flood: [{ method: "*", kind: "retry_after", seconds: 5 }],
  down: [{ method: "*", kind: "server_error" }, { method: "getUpdates", kind: "server_error" }],
  blocked: [{ method: "*", kind: "forbidden" }],
};

export function startFaults() {
  root.addEventListener("toggle", () => root.open && read());
  root.addEventListener("change", order);
  on("reset", read);
  on("state", () => { kill.hidden = !state.canKill; });
  kill.addEventListener("click", () => {
    root.open = false;
    attempt(async () => {
      await post("kill", {});
      toast(say("kill.done"));
    });
  });
  read();
}

async function read() {
  const waiting = await attempt(() => look("faults"));
  for (const one of switches) {
    const [{ kind, method }] = ORDERS[one.dataset.fault];
    one.checked = (waiting ?? []).some((each) => each.kind === kind && each.method === method);
  }
  draw();
}

async function order() {
  draw();
  const wanted = switches.filter((one) => one.checked).flatMap((one) => ORDERS[one.dataset.fault]);
  await attempt(async () => {
    await clear("faults");
    for (const each of wanted) await post("faults", { ...each, times: ALWAYS });
  });
}

function draw() {
  const count = switches.filter((one) => one.checked).length;
  root.classList.toggle("on", count > 0);
  showBadge(root.querySelector(".badge"), count);
}

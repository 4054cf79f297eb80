// Switches that make the calls of the bot fail, for as long as they are on.

import { attempt, clear, look, post } from "./api.js";
import { showBadge } from "./dom.js";
import { isBlocked, nameOf, on, state, user } from "./store.js";
import { toast } from "./toasts.js";
import { say } from "./words.js";

const root = document.getElementById("faults");
const switches = [...root.querySelectorAll("[data-fault]")];
const blocks = document.getElementById("blocks");
const kill = document.getElementById("kill");
const ALWAYS = 1_000_000;
const ORDERS = {
  slow: [{ method: "*", kind: "timeout", seconds: 2 }],
  flood: [{ method: "*", kind: "retry_after", seconds: 5 }],
  down: [{ method: "*", kind: "server_error" }, { method: "getUpdates", kind: "server_error" }],
  blocked: [{ method: "*", kind: "forbidden" }],
};

let customer = () => 0;

export function startFaults(inView) {
  customer = inView;
  root.addEventListener("toggle", () => root.open && readFaults());
  root.addEventListener("change", ({ target }) => (target === blocks ? block() : order()));
  on("state", () => { kill.hidden = !state.canKill; draw(); });
  on("view", draw);
  kill.addEventListener("click", () => {
    root.open = false;
    attempt(async () => {
      await post("kill", {});
      toast(say("kill.done"));
    });
  });
}

export async function readFaults() {
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

// Blocked as people block a bot: it is told, and cannot write to that person any more.
const block = () => attempt(() => post("blocks", { user: customer(), blocked: blocks.checked }));

function draw() {
  const name = nameOf(user(customer()));
  blocks.checked = isBlocked(customer());
  blocks.parentElement.querySelector("b").textContent = say("faults.customer", { name });
  const count = [...switches, blocks].filter((one) => one.checked).length;
  root.classList.toggle("on", count > 0);
  showBadge(root.querySelector(".badge"), count);
}

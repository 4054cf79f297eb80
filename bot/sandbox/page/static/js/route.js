// The stations of a complaint, as the bot's own book has them for the case in view.

import { look } from "./api.js";
import { el } from "./dom.js";
import { on, user } from "./store.js";
import { has, say } from "./words.js";

const root = document.getElementById("route");
const [number, select, about] = [".route-number", ".route-select", ".route-about"].map((name) => root.querySelector(name));
const stations = [...root.querySelectorAll("[data-station]")];
// Which states stand for which station; the first of them shows that it was reached.
const STATES = [
  ["listening"], ["summary_sent"], ["exploring", "unclaimed"], ["offered"], ["acting"], ["confirming"],
  ["following_up"], ["closed", "withdrawn", "merged", "final_position"],
];
const ENDED = new Set(["closed", "withdrawn", "merged"]);
let cases = [];
let customer = () => 0;
let chosen = "";

export function startRoute(inView) {
  customer = inView;
  on("outlook", (found) => take(found.cases));
  on("state", draw);
  select.addEventListener("change", () => { chosen = select.value; draw(); });
}

export async function readRoute() {
  const found = await look("outlook").catch(() => null);
  if (found) take(found.cases);
}

export const caseNamed = (name) => cases.find((one) => one.number === name);

function take(found) {
  cases = found;
  draw();
}

// An open case comes before one that has ended; among equals the newest is shown.
export function draw() {
  const own = cases.filter((one) => one.customer === customer());
  const shown = own.find((one) => one.number === chosen) ?? own.find((one) => !ENDED.has(one.state)) ?? own[0];
  root.classList.toggle("no-case", !shown);
  number.textContent = shown && own.length < 2 ? shown.number : "";
  select.hidden = own.length < 2;
  if (own.length > 1) {
    select.replaceChildren(...own.map((one) => el("option", { value: one.number, selected: one === shown }, one.number)));
  }
  about.replaceChildren(...(shown ? facts(shown) : [say("route.empty", { name: user(customer())?.first_name ?? "" })]));
  mark(shown);
}

function facts(one) {
  const found = [one.owner && el("span", {}, one.owner)];
  if (one.severity === "major") found.push(el("span", { class: "mark bad" }, say("route.major")));
  if (one.escalation) found.push(el("span", { class: "mark" }, say(`route.escalation.${Math.min(one.escalation, 2)}`)));
  if (one.broken_promises) found.push(el("span", { class: "mark bad" }, say("route.broken", { n: one.broken_promises })));
  return found.filter(Boolean);
}

function mark(shown) {
  const at = shown ? STATES.findIndex((states) => states.includes(shown.state)) : -1;
  stations.forEach((station, index) => {
    const been = shown?.been.includes(STATES[index][0]);
    const state = index === at ? (ENDED.has(shown.state) ? "done" : "now") : index < at ? (been ? "done" : "skipped") : "open";
    const name = station.dataset.station;
    const special = index === at && `station.${shown.state}`;
    const words = special && has(special) ? say(special) : say(`station.${name}`);
    if (station.dataset.state !== state) station.dataset.state = state;
    station.querySelector(".station-name").textContent = words;
    station.querySelector(".hidden-words").textContent = state === "open" ? "" : say(`station.is.${state}`);
    if (index === at) station.setAttribute("aria-current", "step");
    else station.removeAttribute("aria-current");
  });
  const current = stations[Math.max(at, 0)];
  const list = current.parentElement;
  list.scrollLeft = current.offsetLeft - list.clientWidth / 2 + current.clientWidth / 2;
}

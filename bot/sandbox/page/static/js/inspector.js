// Everything that passes between the bot and Telegram, line by line.

import { look } from "./api.js";
import { el, icon, remember } from "./dom.js";
import { showJson } from "./json.js";
import { kindOf } from "./media.js";
import { chat, nameOf, on, user } from "./store.js";
import { toast } from "./toasts.js";
import { boot, lineTime, say } from "./words.js";

const root = document.getElementById("inspector");
const [rows, json, fold] = [root.querySelector(".rows"), root.querySelector(".json"), root.querySelector(".fold")];
const search = root.querySelector("input[type=search]");
const page = document.documentElement.classList;
const MOST = 500;
let seen = boot.calls_after;
let [count, errors] = [0, 0];

export function startInspector(light, show) {
  setOpen(page.contains("traffic"));
  fold.addEventListener("click", () => setOpen(fold.getAttribute("aria-expanded") !== "true", true));
  root.addEventListener("input", filter);
  rows.addEventListener("click", (event) => pick(event.target.closest(".row"), show));
  rows.addEventListener("keydown", (event) => keys(event, show));
  for (const kind of ["mouseover", "mouseout"]) {
    rows.addEventListener(kind, (event) => hover(event.target.closest(".row"), kind === "mouseover", light));
  }
  on("call", ({ call }) => add([call]));
  on("reset", empty);
}

export async function readCalls() {
  add(await look(`calls?after=${seen}`).catch(() => []));
}

function add(calls) {
  const low = rows.scrollHeight - rows.scrollTop - rows.clientHeight < 40;
  for (const call of calls) {
    if (call.n <= seen) continue;
    seen = call.n;
    if (call.method.toLowerCase() === "getupdates" && call.ok) continue;
    rows.append(line(call));
    count += 1;
    errors += call.ok ? 0 : 1;
  }
  while (rows.childElementCount > MOST) rows.firstElementChild.remove();
  if (low) rows.scrollTop = rows.scrollHeight;
  tally();
}

function line(call) {
  const inward = call.direction === "update";
  const about = words(call);
  const result = call.ok ? (inward ? "→" : "ok") : String(call.error_code);
  const made = el("div", { class: `row ${call.direction} ${call.ok ? "" : "failed"}`, role: "option", "aria-selected": "false" },
    el("time", {}, lineTime(new Date(call.time))),
    el("i", { class: "way", title: say(inward ? "inspector.updates" : "inspector.calls") }, inward ? "↓" : "↑"),
    el("b", {}, call.method), el("span", { class: "where" }, place(call.chat)),
    el("span", { class: "what" }, call.ok ? about : String(call.result ?? "")),
    el("span", { class: "result" }, result), el("span", { class: "ms" }, inward ? "" : `${call.ms.toFixed(call.ms < 10 ? 1 : 0)} ms`));
  made.id = `call-${call.n}`;
  made.call = call;
  made.words = `${call.method} ${place(call.chat)} ${call.chat ?? ""} ${about}`.toLowerCase();
  made.hidden = !fits(made);
  return made;
}

const place = (id) => (id ? chat(id)?.title || nameOf(user(id)) || String(id) : "");

function words({ direction, params }) {
  const [, payload] = direction === "update" ? Object.entries(params).find(([key]) => key !== "update_id") ?? [] : [];
  const source = payload ?? params;
  const found = source.data ?? source.text ?? source.caption ?? source.action ?? source.emoji
    ?? source.file_name ?? source.message?.text ?? "";
  const kind = found === "" && kindOf(source);
  if (kind) return say(kind);
  const text = source.parse_mode ? String(found).replace(/<[^>]+>/g, "") : String(found);
  return text.replace(/\s+/g, " ").slice(0, 160);
}

function fits({ call, words: known }) {
  const wanted = (name) => root.querySelector(`[data-show=${name}]`).checked;
  if (!wanted(call.direction) || (wanted("errors") && call.ok)) return false;
  return search.value.toLowerCase().split(/\s+/).every((word) => known.includes(word));
}

function filter() {
  for (const row of rows.children) row.hidden = !fits(row);
  rows.scrollTop = rows.scrollHeight;
}

function pick(row, show) {
  if (!row) return;
  const [where, number] = bubbleOf(row.call);
  if (number) show(where, number);
  rows.setAttribute("aria-activedescendant", row.id);
  rows.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
  row.setAttribute("aria-selected", "true");
  showJson(json, row.call);
  json.prepend(el("button", { type: "button", class: "curl", onclick: () => copy(row.call) }, icon("copy"), say("inspector.curl")));
  row.scrollIntoView({ block: "nearest" });
}

// The line as a command: a call as the bot would make it, an update as a webhook would get it.
async function copy({ direction, method, params }) {
  const inward = direction === "update";
  const address = inward ? "$WEBHOOK_URL" : `${location.origin}/bot${boot.token}/${method}`;
  const body = JSON.stringify(params).replaceAll("'", "'\\''");
  const command = `curl -s "${address}" -H "Content-Type: application/json" -d '${body}'`;
  await navigator.clipboard?.writeText(command);
  toast(say("copied"));
}

function keys(event, show) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const shown = [...rows.children].filter((row) => !row.hidden);
  const at = shown.findIndex((row) => row.getAttribute("aria-selected") === "true");
  pick(shown[at < 0 ? shown.length - 1 : Math.max(0, Math.min(shown.length - 1, at + step))], show);
}

// The chat and the number of the message a line is about.
function bubbleOf({ chat: where, result, params } = {}) {
  const number = result?.message_id ?? params?.message_id ?? params?.message?.message_id;
  return where && number ? [where, number] : [];
}

function hover(row, lit, light) {
  const [where, number] = bubbleOf(row?.call);
  if (number) light(where, number, lit);
}

function tally() {
  root.querySelector(".tally").textContent = say("inspector.tally", { n: count, errors });
  root.classList.toggle("has-errors", errors > 0);
}

function empty() {
  rows.replaceChildren();
  json.replaceChildren(el("p", { class: "json-hint" }, say("inspector.pick")));
  [count, errors] = [0, 0];
  tally();
}

function setOpen(open, chosen = false) {
  page.toggle("traffic", open);
  fold.setAttribute("aria-expanded", String(open));
  if (chosen) remember("inspector", open ? "open" : "closed");
  if (open) rows.scrollTop = rows.scrollHeight;
}

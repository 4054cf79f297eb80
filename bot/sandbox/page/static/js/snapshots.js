// Named snapshots: save everything, come back to it, throw it away.

import { attempt, clear, look, post } from "./api.js";
import { el, icon } from "./dom.js";
import { ask, toast } from "./toasts.js";
import { momentTime, say } from "./words.js";

const root = document.getElementById("snapshots");
const [form, list] = [root.querySelector("form"), root.querySelector("ul")];

export function startSnapshots() {
  root.addEventListener("toggle", () => root.open && read());
  form.addEventListener("submit", save);
}

async function read() {
  draw((await attempt(() => look("snapshots"))) ?? []);
}

async function save(event) {
  event.preventDefault();
  const field = form.elements.name;
  const name = field.value.trim();
  if (!name || !(await attempt(() => post("snapshots", { name })))) return;
  field.value = "";
  toast(say("snapshots.saved", { name }));
  await read();
}

function draw(all) {
  list.replaceChildren(...all.map(row));
  if (!all.length) list.append(el("li", { class: "dim" }, say("snapshots.none")));
}

function row({ id, name, now, messages }) {
  const when = say("snapshots.about", { when: momentTime(new Date(now)), n: messages });
  return el("li", {},
    el("button", { type: "button", class: "snapshot", onclick: () => restore(id, name), title: say("snapshots.restore", { name }) },
      el("b", {}, name), el("small", {}, when)),
    el("button", { type: "button", class: "round", onclick: () => remove(id, name), "aria-label": say("snapshots.delete", { name }) }, icon("trash")));
}

async function restore(id, name) {
  root.open = false;
  if (!(await ask(say("snapshots.ask", { name })))) return;
  if (await attempt(() => post(`snapshots/${id}/restore`, {}))) toast(say("snapshots.restored", { name }));
}

async function remove(id, name) {
  if (!(await ask(say("snapshots.delete.ask", { name })))) return;
  draw((await attempt(() => clear(`snapshots/${id}`))) ?? []);
}

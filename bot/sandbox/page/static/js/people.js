// Who speaks in a pane: the list of people, and the dialog that adds one.

import { attempt, post } from "./api.js";
import { el } from "./dom.js";
import { nameOf, refresh, state } from "./store.js";
import { boot, say } from "./words.js";

const ROLES = ["customer", "staff", "supervisor", "manager"];
const FIRST = { customer: ["customer"], staff: ["staff", "supervisor"], manager: ["manager"] };
const NEW = "new";

// Puts everybody into the list, those the pane is made for first.
export function fillPeople(select, pane, chosen, unread) {
  const sign = JSON.stringify([state.users.map((one) => [one.id, nameOf(one), unread(one.id)]), chosen]);
  // A list that is open right now must not be taken from under the hand.
  if (select.dataset.sign === sign && Number(select.value) === chosen) return;
  select.dataset.sign = sign;
  const order = [...FIRST[pane], ...ROLES.filter((role) => !FIRST[pane].includes(role))];
  const groups = order.map((role) => {
    const people = state.users.filter((one) => one.role === role);
    const options = people.map((one) => option(one, chosen, unread(one.id)));
    return options.length ? el("optgroup", { label: say(`role.${role}`) }, ...options) : undefined;
  });
  const fresh = el("option", { value: NEW }, say("person.new.option"));
  select.replaceChildren(...groups.filter(Boolean), fresh);
}

// How many messages wait for the others whom this pane is for.
export const waitingForOthers = (pane, chosen, unread) => state.users
  .filter((one) => FIRST[pane].includes(one.role) && one.id !== chosen)
  .reduce((sum, one) => sum + unread(one.id), 0);

function option(who, chosen, unread) {
  const words = unread ? `${nameOf(who)} (${unread})` : nameOf(who);
  return el("option", { value: who.id, selected: who.id === chosen }, words);
}

// The person a pane starts with: one who speaks the language of the page, if there is one.
export function firstPerson(pane) {
  const fit = FIRST[pane].flatMap((role) => state.users.filter((one) => one.role === role));
  const main = boot.language.slice(0, 2);
  const speaks = fit.find((one) => (one.language_code ?? "").startsWith(main));
  return (speaks ?? fit[0] ?? state.users[0])?.id;
}

export async function choose(select, pane) {
  if (select.value !== NEW) return Number(select.value);
  return newPerson(FIRST[pane][0]);
}

const dialog = document.getElementById("person");
const form = dialog.querySelector("form");
dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close(""));

function newPerson(role) {
  form.reset();
  form.elements.role.value = role;
  form.elements.language_code.value = boot.language === "en" ? "en" : "zh-hans";
  dialog.returnValue = "";
  dialog.showModal();
  form.elements.first_name.focus();
  return new Promise((resolve) => {
    form.onsubmit = () => { dialog.returnValue = "add"; };
    dialog.onclose = async () => resolve(dialog.returnValue === "add" ? await add() : undefined);
  });
}

async function add() {
  const fields = Object.fromEntries(new FormData(form));
  const made = await attempt(() => post("users", fields));
  if (made) await attempt(refresh);
  return made?.id;
}

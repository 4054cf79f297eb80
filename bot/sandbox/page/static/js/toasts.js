// Short news at the edge of the page or of a pane, questions, and the bot's alerts.

import { el } from "./dom.js";

const everywhere = document.getElementById("toasts");
const LONGEST = 3;

export function toast(words, kind = "", place = everywhere) {
  const last = place.lastElementChild;
  if (last?.textContent === words) last.remove();
  while (place.childElementCount >= LONGEST) place.firstElementChild.remove();
  const shown = el("div", { class: `toast ${kind}` }, words);
  place.append(shown);
  const time = Math.min(9000, 3200 + words.length * 45);
  setTimeout(() => shown.remove(), time);
  return shown;
}

const dialog = document.getElementById("ask");

function open(words, asking) {
  dialog.querySelector("p").textContent = words;
  dialog.querySelector(".plain").hidden = !asking;
  dialog.returnValue = "";
  if (!dialog.open) dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}

export const ask = (words) => open(words, true);

export const alertWith = (words) => open(words, false);

export async function openLink(url, question) {
  if (!/^(https?|tg):/i.test(url)) return;
  if (await ask(question)) window.open(url, "_blank", "noopener,noreferrer");
}

// What a chat without messages says: who it is for, and how to begin.

import { attempt, post } from "./api.js";
import { el, icon } from "./dom.js";
import { begun, state, user } from "./store.js";
import { toast } from "./toasts.js";
import { boot, say } from "./words.js";

const own = boot.language.slice(0, 2);

export function emptyView(pane) {
  const [words, keys] = parts(pane);
  return el("div", { class: "empty" }, el("p", {}, say(words)), ...keys.filter(Boolean));
}

function parts(pane) {
  if (pane.chatId < 0) return ["group.empty", [otherLanguage()]];
  const { role } = user(pane.userId) ?? {};
  if (role === "customer") return ["start.hint", [key("book", "empty.story", openStories), key("edit", "empty.sample", () => write(pane))]];
  return [role === "manager" ? "manager.empty" : "desk.empty", []];
}

// The staff may speak another language than whoever looks; as long as nothing has happened, that is easily changed.
function otherLanguage() {
  if (begun() || state.language === own) return undefined;
  return key("person", "empty.language", async () => {
    if (await attempt(() => post("reset", { clock: true, language: own }))) toast(say("empty.language.done"));
  });
}

function openStories() {
  const menu = document.getElementById("stories");
  menu.open = true;
  menu.querySelector("summary").focus();
}

// In the language of the person, ready to be sent.
function write({ userId, composer }) {
  const spoken = (user(userId)?.language_code ?? own).slice(0, 2);
  composer.write(boot.samples[spoken] ?? boot.samples[own]);
}

function key(sign, words, onclick) {
  return el("button", { type: "button", class: "empty-key", onclick }, icon(sign), el("span", {}, say(words)));
}

// Ready stories: chosen from a list, played step by step or at once, left to go on by hand.

import { attempt, clear, look, post } from "./api.js";
import { el } from "./dom.js";
import { begun, on } from "./store.js";
import { ask } from "./toasts.js";
import { boot, dayWords, has, say, span } from "./words.js";

const menu = document.getElementById("stories");
const dock = document.getElementById("dock");
const [title, count, next, list] = [".dock-title", ".dock-count", ".dock-next", ".steps"].map((name) => dock.querySelector(name));
const keys = Object.fromEntries([...dock.querySelectorAll("[data-do]")].map((key) => [key.dataset.do, key]));
const PACE = 1.4;
let story = null;
let show = () => {};

// `follow` brings the chat in which something happens into view.
export function startStories(follow) {
  show = follow;
  on("scenario", (event) => take(event.story));
  dock.querySelector("details").addEventListener("toggle", () => {
    list.querySelector("[data-state=now]")?.scrollIntoView({ block: "center" });
  });
  keys.step.addEventListener("click", () => play(story.done + 1));
  keys.play.addEventListener("click", () => (running() ? attempt(() => post("scenarios/pause", {})) : play(story.steps.length, PACE)));
  keys.end.addEventListener("click", () => play(story.steps.length));
  keys.leave.addEventListener("click", () => attempt(() => clear("scenarios")));
}

export async function readStories() {
  const found = await attempt(() => look("scenarios"));
  if (!found) return;
  const own = boot.language.slice(0, 2);
  const order = [...found.stories].sort((one, two) => (two.language === own) - (one.language === own));
  menu.querySelector(".story-list").replaceChildren(...order.map(entry));
  take(found.story);
}

const running = () => Boolean(story) && story.target > story.done;

function entry({ id, title: words, language }) {
  return el("button", { type: "button", class: "story", lang: language, onclick: () => begin(id) },
    el("span", {}, ...parts(words)), el("small", {}, say(`language.${language}`)));
}

// A title and what it is about; the title alone fits everywhere.
const headOf = (words_) => words_.split(/[:：]/)[0];

function parts(words_) {
  const head = headOf(words_);
  return [el("b", {}, head), el("i", {}, words_.slice(head.length + 1).trim())];
}

async function begin(id) {
  menu.open = false;
  if (begun() && !(await ask(say("stories.ask")))) return;
  await attempt(() => post("scenarios", { id }));
}

function play(to, pace = 0) {
  dock.querySelector("details").open = false;
  return attempt(() => post("scenarios/play", { to, pace }));
}

function take(found) {
  const moved = found && story?.id === found.id && found.done !== story.done;
  const begun = found && story?.id !== found.id;
  story = found;
  dock.hidden = !story;
  if (!story) return;
  if (moved || (begun && !story.done)) show(story.steps[Math.max(story.done - 1, 0)]);
  draw();
}

function draw() {
  const { done, steps, problem } = story;
  const on_ = running();
  const over = done >= steps.length;
  title.textContent = headOf(story.title);
  title.lang = next.lang = list.lang = story.language;
  count.textContent = `${done}/${steps.length}`;
  next.replaceChildren(...(problem ? [say("story.problem", { what: has(`story.problem.${problem}`) ? say(`story.problem.${problem}`) : problem })]
    : over ? [say("story.over")] : [el("b", {}, say(on_ ? "story.now" : "story.next")), " ", words(steps[done])]));
  next.classList.toggle("bad", Boolean(problem));
  keys.step.disabled = keys.end.disabled = on_ || over;
  keys.play.disabled = over;
  keys.play.setAttribute("aria-pressed", String(on_));
  keys.play.title = say(on_ ? "story.pause" : "story.play");
  keys.play.setAttribute("aria-label", keys.play.title);
  list.replaceChildren(...steps.map((step, index) => row(step, index)));
}

function row(step, index) {
  const { done } = story;
  const inside = el("span", {}, words(step));
  const state_ = index < done ? "done" : index === done ? "now" : "open";
  if (index < done) return el("li", { "data-state": state_ }, inside);
  const press = () => play(index + 1);
  return el("li", { "data-state": state_ },
    el("button", { type: "button", onclick: press, disabled: running(), title: say("story.to_here") }, inside));
}

// A step in one line.
function words(step) {
  const facts = {
    ...step,
    text: short(step.text ?? step.new ?? ""),
    span: span(step.by ?? 0),
    day: dayWords(step.day ?? ""),
  };
  const where = step.chat === "group" ? ".group" : "";
  if (step.kind === "blocking") return say(step.blocked ? "step.block" : "step.unblock", facts);
  if (step.kind === "fault" && step.fault === "restart") return say("step.restart");
  if (step.kind === "say" && step.media) return say("step.media", { ...facts, text: facts.text || "📎" });
  return say(`step.${step.kind}${where}`, facts).trim();
}

const short = (text, most = 70) => {
  const flat = text.replace(/\s+/g, " ");
  return flat.length > most ? `${[...flat].slice(0, most).join("")}…` : flat;
};

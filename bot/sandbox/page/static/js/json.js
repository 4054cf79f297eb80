// Shows a JSON value with colours.

import { el } from "./dom.js";

const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi;

export function showJson(place, value) {
  const words = JSON.stringify(value, null, 2);
  const shown = el("pre", {});
  let at = 0;
  for (const found of words.matchAll(TOKEN)) {
    shown.append(words.slice(at, found.index));
    const kind = found[1] ? (found[2] ? "name" : "text") : "value";
    shown.append(el("span", { class: `json-${kind}` }, found[1] ?? found[0]), found[2] ?? "");
    at = found.index + found[0].length;
  }
  shown.append(words.slice(at));
  place.replaceChildren(shown);
  place.scrollTop = 0;
}

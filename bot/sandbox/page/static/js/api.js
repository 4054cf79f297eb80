// Speaks to the control API under /sandbox. What goes wrong is said in a toast.

import { say } from "./words.js";
import { toast } from "./toasts.js";

export class Refused extends Error {}

async function call(path, options) {
  let answer;
  try {
    answer = await fetch(`/sandbox/${path}`, options);
  } catch {
    throw new Refused(say("error.network"));
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(say("error.said", { what: body.error ?? answer.statusText }));
  return body;
}

export const look = (path) => call(path, {});

export const clear = (path) => call(path, { method: "DELETE" });

export function post(path, fields) {
  return call(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(fields),
  });
}

export const upload = (path, form) => call(path, { method: "POST", body: form });

// Does something for the reader; returns undefined when it was refused, and says why.
export async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) console.error(error);
    toast(error instanceof Refused ? error.message : say("error.said", { what: error.message }), "bad");
    return undefined;
  }
}

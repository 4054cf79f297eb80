// What the page says, and how it writes times, spans and sizes.

export const boot = JSON.parse(document.getElementById("boot").textContent);

export function say(key, facts = {}) {
  const words = boot.words[key] ?? key;
  return words.replace(/\{(\w+)\}/g, (whole, name) => facts[name] ?? whole);
}

export const has = (key) => key in boot.words;

const locale = boot.language === "en" ? "en-GB" : "zh-CN";
const timeZone = boot.zone ?? undefined;
const format = (options) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
const clockFormat = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const dayFormat = format({ month: "long", day: "numeric", weekday: "short" });
const keyFormat = new Intl.DateTimeFormat("en-CA", { timeZone });
const exactFormat = format({ dateStyle: "medium", timeStyle: "medium" });
const dateFormat = format({ weekday: "short", month: "short", day: "numeric" });
const lineFormat = format({
  hour: "2-digit", minute: "2-digit", second: "2-digit", fractionalSecondDigits: 3,
  hourCycle: "h23",
});

export const zone = keyFormat.resolvedOptions().timeZone;
export const clockTime = (date) => clockFormat.format(date);
export const exactTime = (date) => exactFormat.format(date);
export const momentTime = (date) => `${dateFormat.format(date)} ${clockFormat.format(date)}`;
export const lineTime = (date) => lineFormat.format(date);
export const dayKey = (date) => keyFormat.format(date);
export const dayName = (date) => dayFormat.format(date);

export function span(seconds) {
  const left = Math.max(0, Math.round(seconds));
  if (left < 60) return say("span.s", { n: left });
  if (left < 3600) return say("span.min", { n: Math.round(left / 60) });
  const [days, hours] = [Math.floor(left / 86400), Math.floor((left % 86400) / 3600)];
  const minutes = Math.round((left % 3600) / 60);
  if (days) return join(["d", days], ["h", hours]);
  return join(["h", hours], ["min", minutes]);
}

function join(...parts) {
  return parts.filter(([, n]) => n).map(([unit, n]) => say(`span.${unit}`, { n })).join(" ");
}

export function size(bytes) {
  if (bytes < 1024) return say("size.b", { n: bytes });
  if (bytes < 1024 * 1024) return say("size.kb", { n: Math.round(bytes / 1024) });
  return say("size.mb", { n: (bytes / 1024 / 1024).toFixed(1) });
}

export function minutes(seconds) {
  const whole = Math.round(seconds || 0);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

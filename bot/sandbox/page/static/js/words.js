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

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const FIRST_SUNDAY = Date.UTC(2023, 0, 1, 12);

// A day as stories name it: "today", "tomorrow", "Monday", "Monday 10 March 2025".
export function dayWords(day) {
  const weekday = WEEKDAYS.indexOf(day);
  if (weekday >= 0) return new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(FIRST_SUNDAY + weekday * 86_400_000);
  const moment = Date.parse(`${day} 12:00 UTC`);
  return has(`day.${day}`) ? say(`day.${day}`) : Number.isNaN(moment) ? day : dayName(new Date(moment));
}

export function span(seconds) {
  const left = Math.max(0, Math.round(seconds));
  if (left < 60) return say("span.s", { n: left });
  const whole = Math.round(left / 60);
  const [days, hours] = [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60)];
  return days ? join(["d", days], ["h", hours]) : join(["h", hours], ["min", whole % 60]);
}

function join(...parts) {
  return parts.filter(([, n]) => n).map(([unit, n]) => say(`span.${unit}`, { n })).join("\u00a0");
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

// Makes elements. Words always become text nodes, never markup.

export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "class") made.className = value;
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== null && child !== ""));
  return made;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

// Some emoji are letters unless told to be pictures.
export const picture = (emoji) => (emoji.length === 1 ? `${emoji}\uFE0F` : emoji);

export function showBadge(badge, count) {
  badge.hidden = !count;
  badge.textContent = count > 99 ? "99+" : String(count || "");
}

export function remember(key, value) {
  try {
    localStorage.setItem(`amends.${key}`, value);
  } catch {
    // A browser may forbid it; then nothing is remembered.
  }
}

export function recall(key) {
  try {
    return localStorage.getItem(`amends.${key}`);
  } catch {
    return null;
  }
}

// Several calls in a short while become one.
export function soon(work, wait) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, wait);
  };
}

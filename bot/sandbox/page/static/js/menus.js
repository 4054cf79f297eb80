// The menus that drop from the bars: one is open at a time; a click beside it or Escape closes it.

const menus = () => document.querySelectorAll("details.menu");

export function startMenus() {
  document.addEventListener("pointerdown", ({ target }) => {
    for (const menu of menus()) if (!menu.contains(target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    const open = document.querySelector("details.menu[open]");
    if (event.key !== "Escape" || !open || document.querySelector("dialog[open]")) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
  document.addEventListener("toggle", ({ target }) => {
    if (!target.open || !target.matches?.("details.menu")) return;
    for (const menu of menus()) if (menu !== target) menu.open = false;
  }, true);
}

// Everything one can use that has no name a screen reader could say.
() => [...document.querySelectorAll("button, input, select, textarea, summary, a[href], [role=listbox], [role=log], [role=tab]")]
  .filter((node) => node.checkVisibility())
  .filter((node) => {
    const labelled = (node.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => id && document.getElementById(id)?.textContent).join("");
    const label = [...(node.labels ?? [])].map((one) => one.textContent).join("");
    return ![node.getAttribute("aria-label"), labelled, label, node.textContent, node.title].some((words) => words?.trim());
  })
  .map((node) => node.outerHTML.slice(0, 120))

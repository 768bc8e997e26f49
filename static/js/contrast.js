// The contrast switch: remembers the choice in localStorage under "contrast", which the cookie register lists.
const root = document.documentElement;
const key = "contrast";

function remembered() {
  try {
    return localStorage.getItem(key) === "more";
  } catch {
    return false; // storage is switched off
  }
}

function show(more) {
  if (more) root.dataset.contrast = "more";
  else delete root.dataset.contrast;
  for (const button of document.querySelectorAll("[data-contrast-switch]")) {
    button.hidden = false;
    button.setAttribute("aria-pressed", String(more));
  }
}

show(remembered());

for (const button of document.querySelectorAll("[data-contrast-switch]")) {
  button.addEventListener("click", () => {
    const more = root.dataset.contrast !== "more";
    try {
      if (more) localStorage.setItem(key, "more");
      else localStorage.removeItem(key);
    } catch {
      // The choice then lasts for this page only.
    }
    show(more);
  });
}

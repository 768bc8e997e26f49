// What the pages do beyond their HTML. Each part leaves a page that works without it; none moves what is already there.
// Loaded early and "defer": it runs before the first letter is painted, so that the contrast a reader chose is on, and
// after the style sheet. Were the document done before that ("async"), a browser would lay it out without style, too,
// since it looks for fields it could fill in: half of the work of showing a page.
(() => {
  const root = document.documentElement;
  const all = (selector) => document.querySelectorAll(selector);

  // The contrast switch remembers the choice in localStorage under "contrast", which the cookie register lists.
  const kept = {
    read() {
      try {
        return localStorage.getItem("contrast") === "more";
      } catch {
        return false; // storage is switched off
      }
    },
    write(more) {
      try {
        if (more) localStorage.setItem("contrast", "more");
        else localStorage.removeItem("contrast");
      } catch {
        // The choice then lasts for this page only.
      }
    },
  };

  function show(more) {
    if (more) root.dataset.contrast = "more";
    else delete root.dataset.contrast;
    for (const button of all("[data-contrast-switch]")) button.setAttribute("aria-pressed", String(more));
  }

  function contrast() {
    show(kept.read());
    for (const button of all("[data-contrast-switch]")) {
      button.addEventListener("click", () => {
        const more = root.dataset.contrast !== "more";
        kept.write(more);
        show(more);
      });
    }
  }

  // A reader whose browser prefers another language of the site is told, in that language, that the page exists in it.
  // Nobody is led there unasked, and everybody gets the same page.
  const language = (tag) => tag.toLowerCase().split("-")[0];

  function invitation(list) {
    const links = [...list.querySelectorAll("[data-invitation]")];
    for (const wish of navigator.languages.map(language)) {
      if (wish === language(root.lang)) return undefined;
      const link = links.find((one) => language(one.hreflang) === wish);
      if (link) return link;
    }
    return undefined;
  }

  function languages() {
    for (const list of all("[data-languages]")) {
      const found = invitation(list);
      if (!found) continue;
      const link = found.cloneNode();
      link.textContent = found.dataset.invitation;
      const line = document.createElement("p");
      line.className = "languages__invitation";
      line.append(link);
      list.prepend(line);
      found.classList.add("languages__wanted");
    }
  }

  // The main menu on small screens, which css/components/menu.css closes where scripts run.
  function menus() {
    for (const menu of all("[data-menu]")) {
      const button = menu.querySelector("[data-menu-button]");
      const open = (isOpen) => {
        menu.classList.toggle("menu--open", isOpen);
        button.setAttribute("aria-expanded", String(isOpen));
      };
      button.addEventListener("click", () => open(button.getAttribute("aria-expanded") !== "true"));
      menu.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || button.getAttribute("aria-expanded") !== "true") return;
        open(false);
        button.focus();
      });
    }
  }

  // An open section of the menu closes with Escape, and where it covers the page once the reader goes elsewhere.
  function sections() {
    const opened = () => document.querySelector(".menu__section[open]");
    const leave = (event) => {
      const section = opened();
      if (section && !section.contains(event.target) && matchMedia("(min-width: 48rem)").matches) section.open = false;
    };
    const escape = (event) => {
      const section = event.key === "Escape" && opened();
      if (!section || !(section.contains(event.target) || event.target === document.body)) return;
      section.open = false;
      section.querySelector("summary").focus();
      event.stopPropagation(); // the menu itself stays open
    };
    document.addEventListener("focusin", leave);
    document.addEventListener("click", leave);
    document.addEventListener("keydown", escape, true);
  }

  function printing() {
    for (const button of all("[data-print]")) button.addEventListener("click", () => window.print());
  }

  // The page that is kept for want of a network may have been kept for days: which row of a week is today's.
  function today() {
    if (!document.querySelector("[data-kept]")) return; // to name a day takes a phone longer than all the rest
    const date = new Date().toLocaleDateString("sv");
    for (const time of all(`[data-kept] tr time[datetime="${date}"]`)) time.closest("tr").className = "hours__today";
  }

  // Has the browser keep contact, hours and crisis phones for when there is no network (home/offline.py).
  function keepOffline() {
    navigator.serviceWorker?.register("/sw.js").catch(() => {}); // refused in private windows: nothing is lost
  }

  if ("keepOffline" in document.currentScript.dataset) addEventListener("load", () => setTimeout(keepOffline, 2000));
  for (const part of [contrast, languages, menus, sections, printing, today]) part();
})();

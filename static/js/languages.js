// A reader whose browser prefers another language of the site is told, in that language, that the page exists in it.
// Nobody is led there unasked, and everybody gets the same page; without this module the list of languages is enough.
const language = (tag) => tag.toLowerCase().split("-")[0];

function invitation(list) {
  const links = [...list.querySelectorAll("[data-invitation]")];
  for (const wish of navigator.languages.map(language)) {
    if (wish === language(document.documentElement.lang)) return undefined;
    const link = links.find((one) => language(one.hreflang) === wish);
    if (link) return link;
  }
  return undefined;
}

for (const list of document.querySelectorAll("[data-languages]")) {
  const found = invitation(list);
  if (found) {
    const link = found.cloneNode();
    link.textContent = found.dataset.invitation;
    const line = document.createElement("p");
    line.className = "languages__invitation";
    line.append(link);
    list.prepend(line);
  }
}

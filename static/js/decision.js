// Links inside the pages of the decision screen open beside it: the public site refuses to be framed.
const openBeside = (event) => {
  const link = event.target.closest("a[href]");
  if (link && !link.getAttribute("href").startsWith("#")) {
    event.preventDefault();
    window.open(link.href, "_blank", "noopener,noreferrer");
  }
};

for (const frame of document.querySelectorAll("[data-decision-frame]")) {
  // The same listener added twice to a document is there once.
  const watch = () => frame.contentDocument?.addEventListener("click", openBeside);
  frame.addEventListener("load", watch);
  watch();
}

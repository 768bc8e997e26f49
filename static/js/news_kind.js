// The form of news in the admin: what an award or an event needs is shown when the news is of that kind, or when
// something in it is wrong. Hidden fields keep what was typed. Without this module they all stand open.
const kind = document.querySelector("#id_kind");

function showWhatTheKindNeeds() {
  for (const panel of document.querySelectorAll(".kind-award, .kind-event")) {
    const shown = panel.classList.contains(`kind-${kind.value}`) || panel.querySelector(".error-message") !== null;
    panel.hidden = !shown;
    // Wagtail's overview beside the form lists every panel with such an anchor, even a hidden one.
    panel.querySelector(".w-panel__anchor--prefix").toggleAttribute("data-panel-anchor", shown);
  }
  document.dispatchEvent(new Event("wagtail:panel-init")); // the overview is drawn again
}

if (kind) {
  kind.addEventListener("change", showWhatTheKindNeeds);
  window.addEventListener("pageshow", showWhatTheKindNeeds); // a browser may bring back a choice, and tells nobody
  showWhatTheKindNeeds();
}

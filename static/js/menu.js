// The main menu on small screens: a button opens and closes the list. Without this module the list stands open.
for (const menu of document.querySelectorAll("[data-menu]")) {
  const button = menu.querySelector("[data-menu-button]");
  const open = (isOpen) => {
    menu.classList.toggle("menu--closed", !isOpen);
    button.setAttribute("aria-expanded", String(isOpen));
  };
  button.hidden = false;
  open(false);
  button.addEventListener("click", () => open(button.getAttribute("aria-expanded") !== "true"));
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || menu.classList.contains("menu--closed")) return;
    open(false);
    button.focus();
  });
}

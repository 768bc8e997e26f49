// Whoever presses a button of the page form while Wagtail saves it by itself waits until that is done: a new page would
// otherwise be made a second time, and refused because its address is taken.
document.addEventListener(
  "submit",
  (event) => {
    const { target: form, submitter } = event;
    const indicator = document.querySelector("#w-autosave-indicator[data-w-autosave-state-value='saving']");
    if (!indicator || !form.matches("[data-edit-form]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const done = new AbortController();
    const again = () => {
      done.abort();
      if (submitter) submitter.disabled = false; // Wagtail's buttons rest once they were pressed
      form.requestSubmit(submitter);
    };
    for (const name of ["w-autosave:success", "w-autosave:error"]) {
      form.addEventListener(name, () => setTimeout(again), { signal: done.signal });
    }
  },
  true,
);

// Says under a field for an amount what is understood of what is typed, a moment after the last key.
const WAIT = 300; // milliseconds

window.wagtail.app.register(
  "money",
  class extends window.StimulusModule.Controller {
    static values = { url: String, currency: String };

    connect() {
      this.answer = document.createElement("p");
      this.answer.className = "money-answer";
      this.answer.setAttribute("role", "status");
      this.element.after(this.answer);
      this.ask();
    }

    disconnect() {
      clearTimeout(this.timer);
      this.answer.remove();
    }

    read() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(), WAIT);
    }

    async ask() {
      const typed = this.element.value;
      if (!typed.trim()) {
        this.show("", false);
        return;
      }
      const query = new URLSearchParams({ typed, currency: this.currencyValue });
      try {
        const response = await fetch(`${this.urlValue}?${query}`, { headers: { "X-Requested-With": "XMLHttpRequest" } });
        const said = await response.json();
        if (typed === this.element.value) this.show(said.understood || said.fault || "", Boolean(said.fault));
      } catch {
        this.show("", false); // without an answer the form still checks on saving
      }
    }

    show(text, isFault) {
      this.answer.textContent = text;
      this.answer.classList.toggle("money-answer--fault", isFault);
    }
  },
);

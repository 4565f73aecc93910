// The message box. What is typed is kept for each person until it is sent, across reloads.
export class Composer {
  #area = document.getElementById("words");
  #problem = document.getElementById("problem");
  #person = "";

  /** `send` takes what was typed. */
  constructor(send) {
    const form = document.getElementById("composer");
    const submit = () => {
      const text = this.#area.value;
      if (text.trim()) {
        this.#set("");
        this.problem("");
        send(text);
      }
      this.#area.focus();
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      submit();
    });
    this.#area.addEventListener("keydown", (event) => {
      // An input method's Enter chooses a word; it does not send.
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        submit();
      }
    });
    this.#area.addEventListener("input", () => this.#set(this.#area.value));
  }

  /** Takes up what this person had typed. */
  open(person) {
    this.#person = person;
    this.problem("");
    this.#set(sessionStorage.getItem(this.#key) ?? "");
  }

  /** Puts words back that could not be sent, before what has been typed since. */
  restore(person, text, problem) {
    const key = `highpoint.draft.${person}`;
    const both = [text, sessionStorage.getItem(key)].filter(Boolean).join("\n");
    sessionStorage.setItem(key, both);
    if (person === this.#person) {
      this.#set(both);
      this.problem(problem);
    }
  }

  /** Says what went wrong; the empty string takes it back. */
  problem(text) {
    this.#problem.textContent = text;
  }

  focus() {
    this.#area.focus();
  }

  get #key() {
    return `highpoint.draft.${this.#person}`;
  }

  #set(text) {
    if (this.#area.value !== text) {
      this.#area.value = text;
    }
    sessionStorage.setItem(this.#key, text);
  }
}

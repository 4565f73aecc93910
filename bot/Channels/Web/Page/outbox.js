// What the person sent and the server has not yet acknowledged. It lies in sessionStorage, so that a reload loses nothing, and every entry keeps its
// event id, so that sending it again has no second effect.
import { Refused, sendTurn } from "./api.js";

const storageKey = "highpoint.outbox";
const longestPause = 8000;

export class Outbox {
  #entries = JSON.parse(sessionStorage.getItem(storageKey) ?? "[]");
  #running = new Set();
  #wake = new Set();
  #on;

  /** `on` holds after(person), sent(entry, page), refused(entry, message) and stuck(entry). */
  constructor(on) {
    this.#on = on;
  }

  /** The entries of one person that wait, oldest first. */
  waiting(person) {
    return this.#entries.filter((entry) => entry.person === person);
  }

  /** Sends something, after what waits already; false where the very same press waits already. */
  add(person, said) {
    const same = (entry) => entry.person === person && said.command && entry.said.command === said.command;
    if (this.#entries.some(same)) {
      return null;
    }
    const entry = { person, eventId: crypto.randomUUID?.() ?? randomId(), said };
    this.#entries.push(entry);
    this.#save();
    this.#run(person);
    return entry;
  }

  /** Tries at once all that waits: at the start, and when the connection is back. */
  flush() {
    for (const wake of this.#wake) {
      wake();
    }
    for (const entry of this.#entries) {
      this.#run(entry.person);
    }
  }

  // One turn at a time for each person, in order.
  async #run(person) {
    if (this.#running.has(person)) {
      return;
    }
    this.#running.add(person);
    let pause = 500;
    for (let entry = this.waiting(person)[0]; entry; entry = this.waiting(person)[0]) {
      try {
        const page = await sendTurn({ person, eventId: entry.eventId, after: this.#on.after(person), ...entry.said });
        this.#drop(entry);
        this.#on.sent(entry, page);
        pause = 500;
      } catch (error) {
        if (error instanceof Refused) {
          this.#drop(entry);
          this.#on.refused(entry, error.message);
        } else {
          this.#on.stuck(entry);
          await this.#sleep(pause);
          pause = Math.min(pause * 2, longestPause);
        }
      }
    }
    this.#running.delete(person);
  }

  #sleep(milliseconds) {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#wake.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#wake.add(done);
    });
  }

  #drop(entry) {
    this.#entries = this.#entries.filter((other) => other !== entry);
    this.#save();
  }

  #save() {
    sessionStorage.setItem(storageKey, JSON.stringify(this.#entries));
  }
}

// randomUUID is there in secure contexts only; plain http on another machine's name is none.
function randomId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

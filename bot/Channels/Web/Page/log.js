// The conversation as it stands on the page.
import { words } from "./words.js";

const questions = ["Answer", "Skip"];

export class Log {
  /** The highest sequence shown. */
  last = 0;
  #known = new Set(); // the sequences of all that arrived, in whatever order
  #root = document.getElementById("log");
  #newer = document.getElementById("newer");
  #announce = document.getElementById("announce");
  #zone;
  #day = "";

  constructor() {
    this.#newer.addEventListener("click", () => this.#toEnd());
    this.#root.addEventListener("scroll", () => this.#atEnd && (this.#newer.hidden = true), { passive: true });
  }

  /** Empties the log for another conversation, read on the clock of `zone`. */
  open(zone) {
    this.last = 0;
    this.#known.clear();
    this.#day = "";
    this.#zone = zone;
    this.#newer.hidden = true;
    this.#root.replaceChildren();
  }

  /** Shows the posts that have not arrived before; `quiet` for a conversation that is being loaded. Answers the elements that hold what the bot said. */
  add(posts, quiet = false) {
    const fresh = posts.filter((post) => !this.#known.has(post.sequence));
    if (fresh.length === 0) {
      return [];
    }
    const follow = quiet || this.#atEnd || fresh.some((post) => post.author === "person");
    this.#root.setAttribute("aria-busy", quiet);
    const shown = fresh.map((post) => this.#show(post, quiet));
    this.#root.setAttribute("aria-busy", "false");
    // A card that was redrawn stands in its old place, before posts that are older than itself.
    fresh.forEach((post) => this.#known.add(post.sequence));
    this.last = Math.max(this.last, ...fresh.map((post) => post.sequence));
    this.#retire();
    if (quiet) {
      this.#toEnd();
    } else if (follow) {
      this.#follow(shown);
    } else {
      this.#newer.hidden = false;
    }
    return shown.filter((element) => element.classList.contains("bot"));
  }

  /** Shows what is being sent, until `settle` is called with the same event id or the words arrive from the server. */
  pend(eventId, text) {
    const element = this.#post("person pending", text);
    element.dataset.event = eventId;
    element.querySelector(".content").replaceChildren(make("div", "words typed", text));
    element.querySelector("time").replaceWith(make("span", "state", words.sending));
    this.#root.append(element);
    this.#toEnd();
  }

  /** What is being sent has to wait. */
  stuck(eventId) {
    this.#pending(eventId)?.querySelector(".state")?.replaceChildren(words.waiting);
  }

  settle(eventId) {
    this.#pending(eventId)?.remove();
  }

  #pending(eventId) {
    return this.#root.querySelector(`.pending[data-event="${CSS.escape(eventId)}"]`);
  }

  #show(post, quiet) {
    const element = this.#post(post.author, post.text);
    element.dataset.sequence = post.sequence;
    element.querySelector(".content").innerHTML = post.html;
    const time = element.querySelector("time");
    time.dateTime = post.at;
    time.textContent = this.#format(post.at, { hour: "numeric", minute: "2-digit" });
    const older = post.key && [...this.#root.children].find((other) => other.dataset.key === post.key);
    if (post.key) {
      element.dataset.key = post.key;
    }
    if (older && Number(older.dataset.sequence) > post.sequence) {
      return older; // What arrives late is older than what stands there.
    }
    if (older) {
      this.#replace(older, element, post, quiet);
      return element;
    }
    if (post.author === "person") {
      [...this.#root.querySelectorAll(".pending")].find((other) => other.dataset.text === post.text.trim())?.remove();
    }
    this.#startDay(post.at);
    const pending = this.#root.querySelector(".pending");
    this.#root.insertBefore(element, pending);
    return element;
  }

  // The newer card takes the older one's place: typed values that were not sent stay, and so does the focus.
  #replace(older, element, post, quiet) {
    const focused = older.contains(document.activeElement) ? document.activeElement : null;
    for (const field of older.querySelectorAll("form:not(.sent) :is(input:not([type=radio], [type=checkbox]), textarea)")) {
      const twin = [...element.querySelectorAll("input, textarea")].find((other) => other.name === field.name);
      if (twin && field.value !== field.defaultValue && twin.type === field.type) {
        twin.value = field.value;
      }
    }
    older.replaceWith(element);
    if (!quiet) {
      element.classList.add("updated");
      this.#announce.textContent = words.updated(post.text);
    }
    if (focused) {
      const same = (other) => (focused.name ? other.name === focused.name : other.textContent === focused.textContent);
      const twin = [...element.querySelectorAll("button, a, input, textarea, select")].find(same);
      (twin ?? element.querySelector("h3"))?.focus({ preventScroll: true });
    }
  }

  // Buttons that act on an older state go: a newer card of the same subject was drawn, or the question has been answered.
  #retire() {
    const newest = new Map();
    const buttons = [...this.#root.querySelectorAll("[data-subject]:not([data-subject=''])")];
    for (const button of buttons) {
      newest.set(button.dataset.subject, Math.max(newest.get(button.dataset.subject) ?? 0, Number(button.dataset.revision)));
    }
    const answered = [...this.#root.querySelectorAll(".post.person:not(.pending)")].at(-1);
    for (const button of buttons) {
      const post = button.closest(".post");
      const isPast = !post.dataset.key && questions.includes(button.dataset.verb)
        && answered && post.compareDocumentPosition(answered) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (isPast || Number(button.dataset.revision) < newest.get(button.dataset.subject)) {
        const focused = button === document.activeElement;
        const heading = button.closest(".card").querySelector("h3");
        button.remove();
        if (focused) {
          heading.focus({ preventScroll: true });
        }
      }
    }
  }

  #post(cssClass, text) {
    const element = make("div", `post ${cssClass}`);
    element.append(make("span", "unseen", words.says[cssClass.split(" ")[0]]), make("div", "content"), make("time", ""));
    element.dataset.text = text.trim();
    if (cssClass !== "bot") {
      element.setAttribute("aria-live", "off");
    }
    return element;
  }

  #startDay(at) {
    const day = this.#format(at, { weekday: "long", day: "numeric", month: "long" });
    if (day !== this.#day) {
      this.#day = day;
      const ago = (days) => this.#format(Date.now() - days * 86_400_000, { weekday: "long", day: "numeric", month: "long" });
      const name = day === ago(0) ? words.today : day === ago(1) ? words.yesterday : day;
      this.#root.insertBefore(make("p", "day", name), this.#root.querySelector(".pending"));
    }
  }

  #format(at, parts) {
    return new Intl.DateTimeFormat("en", { ...parts, timeZone: this.#zone }).format(new Date(at));
  }

  get #atEnd() {
    return this.#root.scrollHeight - this.#root.scrollTop - this.#root.clientHeight < 80;
  }

  // A long answer is read from its beginning.
  #follow(shown) {
    const first = shown.find((element) => element.classList.contains("bot"));
    const last = shown.at(-1);
    if (first && last.offsetTop + last.offsetHeight - first.offsetTop > this.#root.clientHeight - 40) {
      first.scrollIntoView({ block: "start" });
    } else if (last.nextElementSibling) {
      last.scrollIntoView({ block: "nearest" });
    } else {
      this.#toEnd();
    }
  }

  #toEnd() {
    this.#newer.hidden = true;
    this.#root.scrollTop = this.#root.scrollHeight;
  }
}

function make(tag, cssClass, text = "") {
  const element = document.createElement(tag);
  element.className = cssClass;
  element.textContent = text;
  return element;
}

// Who the person is: the picker on the first visit, the tabs at the top, and what each side has not seen yet.
import { words } from "./words.js";

const seenKey = "highpoint.seen";
const lastKey = "highpoint.last";

export class Sides {
  #people;
  #arrived = new Map(); // person id -> sequences of what the bot posted there since the page was opened
  #choose;

  constructor(people, choose) {
    this.#people = people;
    this.#choose = choose;
    // Another tab has read something.
    addEventListener("storage", (event) => event.key === seenKey && this.draw());
  }

  find(id) {
    return this.#people.find((person) => person.id === id);
  }

  /** Who the address names; else who it was the last time; else nobody. */
  get wanted() {
    const asked = new URLSearchParams(location.search).get("as");
    return this.find(asked) ?? (asked ? undefined : this.find(localStorage.getItem(lastKey)));
  }

  /** The last sequence of every conversation as the stream of events takes it: what this page shows of `person`, and what any page has seen of the others. */
  cursors(person, last) {
    const seen = read();
    return new URLSearchParams(this.#people.map(({ id }) => [id, (id === person ? last : seen[id]) ?? 0])).toString();
  }

  /** The last sequence that was seen of a conversation. */
  seen(person) {
    return read()[person] ?? 0;
  }

  /** The person has seen this conversation up to `sequence`. */
  saw(person, sequence) {
    localStorage.setItem(lastKey, person);
    localStorage.setItem(seenKey, JSON.stringify({ ...read(), [person]: sequence }));
    this.#arrived.delete(person);
    this.draw();
  }

  /** Something arrived in a conversation that nobody looks at here. */
  arrived(person, post) {
    if (post.author === "bot") {
      this.#arrived.set(person, [...(this.#arrived.get(person) ?? []), post.sequence]);
      this.draw();
    }
  }

  unread(person) {
    return (this.#arrived.get(person) ?? []).filter((sequence) => sequence > this.seen(person)).length;
  }

  draw(current = this.current) {
    this.current = current;
    const focused = document.activeElement?.closest("nav a")?.dataset.person;
    document.getElementById("people").replaceChildren(...(current ? this.#people.map((person) => this.#tab(person)) : []));
    document.querySelector(`nav a[data-person="${CSS.escape(focused ?? "")}"]`)?.focus();
    document.getElementById("choices").replaceChildren(...this.#people.map((person) => this.#choice(person)));
    const unread = this.#people.reduce((sum, person) => sum + this.unread(person.id), 0);
    document.title = `${unread ? `(${unread}) ` : ""}${current ? `${this.find(current).name} · ` : ""}${words.bot}`;
  }

  #tab(person) {
    const link = this.#link(person);
    link.append(element("span", "name", person.name), element("span", "side", words.sides[person.role]));
    if (person.id === this.current) {
      link.setAttribute("aria-current", "page");
    }
    const unread = this.unread(person.id);
    if (unread) {
      const badge = element("span", "badge", unread > 99 ? "99+" : `${unread}`);
      badge.setAttribute("aria-hidden", "true");
      link.append(badge, element("span", "unseen", words.unread(unread)));
    }
    return link;
  }

  #choice(person) {
    const link = this.#link(person);
    link.append(element("span", `face ${person.role.toLowerCase()}`, initials(person.name)));
    link.firstChild.setAttribute("aria-hidden", "true");
    const text = element("span", "who");
    text.append(element("strong", "", person.name), element("span", "side", words.sides[person.role]), element("span", "about", words.roles[person.role]));
    link.append(text);
    const item = document.createElement("li");
    item.append(link);
    return item;
  }

  #link(person) {
    const link = document.createElement("a");
    link.href = `/?${new URLSearchParams({ as: person.id })}`;
    link.dataset.person = person.id;
    link.addEventListener("click", (event) => {
      if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
        event.preventDefault();
        history.pushState(null, "", link.href);
        this.#choose(person.id);
      }
    });
    return link;
  }
}

function read() {
  return JSON.parse(localStorage.getItem(seenKey) ?? "{}");
}

function initials(name) {
  return name.split(/\s+/).slice(0, 2).map((part) => part[0] ?? "").join("").toUpperCase();
}

function element(tag, cssClass, text = "") {
  const made = document.createElement(tag);
  made.className = cssClass;
  made.textContent = text;
  return made;
}

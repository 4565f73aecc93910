// The page's beginning: puts its parts together.
import { Refused, getPeople, getPosts, sendTurn } from "./api.js";
import { listenToButtons, release } from "./buttons.js";
import { Composer } from "./composer.js";
import { listen } from "./live.js";
import { Log } from "./log.js";
import { Outbox } from "./outbox.js";
import { Sides } from "./people.js";
import { words } from "./words.js";

const log = new Log();
const logElement = document.getElementById("log");
const announce = (text) => (document.getElementById("announce").textContent = text);
const line = (text) => (document.getElementById("line").textContent = text);
let current = null; // whose conversation is wanted
let loaded = null; // whose conversation is shown whole
let late = []; // posts that arrive while it is being loaded

const outbox = new Outbox({
  after: (person) => (person === loaded ? log.last : sides.seen(person)),
  sent(entry, page) {
    line("");
    if (entry.person === loaded) {
      log.settle(entry.eventId);
      const pressed = logElement.contains(document.activeElement);
      const shown = log.add(page.posts);
      release(logElement);
      sides.saw(loaded, log.last);
      if (entry.said.command && pressed) {
        moveOn(shown);
      }
    } else if (entry.person === current) {
      late.push(...page.posts);
    }
  },
  refused(entry, problem) {
    log.settle(entry.eventId);
    release(logElement);
    if (entry.said.text === undefined) {
      composer.problem(problem);
    } else {
      composer.restore(entry.person, entry.said.text, problem);
    }
  },
  stuck(entry) {
    line(words.offline);
    log.stuck(entry.eventId);
  },
});

const composer = new Composer((text) => {
  const entry = outbox.add(current, { text });
  log.pend(entry.eventId, text);
});

// A file can't be read, and the browser would leave the conversation to show it.
for (const kind of ["dragover", "drop", "paste"]) {
  addEventListener(kind, (event) => {
    const given = event.dataTransfer ?? event.clipboardData;
    // Words copied from an office program come with a picture of themselves.
    if (given?.types.includes("Files") && !given.types.includes("text/plain")) {
      event.preventDefault();
      if (kind !== "dragover" && current) {
        composer.problem(words.wordsOnly);
      }
    }
  });
}

listenToButtons(logElement, announce, (command, inputs) => outbox.add(current, { command, inputs }));

const people = await persist(getPeople);
const sides = new Sides(people, choose);
addEventListener("popstate", () => choose(sides.wanted?.id));
await choose(sides.wanted?.id);
listen({
  cursors: () => sides.cursors(loaded, log.last),
  post(person, post) {
    if (person === loaded) {
      log.add([post]);
      sides.saw(person, log.last);
    } else if (person === current) {
      late.push(post);
    } else {
      sides.arrived(person, post);
    }
  },
  line(connected) {
    line(connected ? "" : words.offline);
    if (connected) {
      outbox.flush();
    }
  },
});

// Shows one person's conversation, or the picker where nobody is chosen.
async function choose(id) {
  current = id ?? null;
  loaded = null;
  late = [];
  sides.draw(current);
  document.getElementById("picker").hidden = Boolean(current);
  document.getElementById("chat").hidden = !current;
  if (!current) {
    return;
  }
  const person = sides.find(id);
  document.getElementById("chat-title").textContent = words.conversation(person.name);
  composer.open(id);
  log.open(person.zone);
  let page = await persist(() => getPosts(id, 0));
  if (page.posts.length === 0) {
    // The first sight of a conversation brings the welcome.
    page = await persist(() => sendTurn({ person: id, arrived: true, after: 0 }));
  }
  if (current !== id) {
    return; // Meanwhile another side was chosen.
  }
  log.add(page.posts, true);
  log.add(late.sort((one, other) => one.sequence - other.sequence), true);
  loaded = id;
  sides.saw(id, log.last);
  outbox.waiting(id).filter((entry) => entry.said.text !== undefined).forEach((entry) => log.pend(entry.eventId, entry.said.text));
  outbox.flush();
  // Where there is a keyboard on the screen only, it does not jump up unasked.
  if (matchMedia("(hover: hover)").matches) {
    composer.focus();
  }
}

// After a press from the keyboard or mouse: on to the first field of the answer, if it asks for any; else the focus stays where the card put it.
function moveOn(shown) {
  const fields = shown.flatMap((element) => [...element.querySelectorAll("input, textarea, select")]);
  (fields.find((field) => field.getAttribute("aria-invalid") === "true") ?? fields[0])?.focus();
}

// Asks until there is an answer; a refusal is one, without posts.
async function persist(ask) {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const refused = error instanceof Refused;
      composer.problem(refused ? error.message : words.notLoaded);
      if (refused) {
        return { posts: [] };
      }
      await new Promise((resolve) => setTimeout(resolve, 1500));
      composer.problem("");
    }
  }
}

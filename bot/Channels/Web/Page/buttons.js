// The buttons of cards.
import { words } from "./words.js";

/** Listens to every button of the log. `press` takes the button's command and the values of its card's inputs; it answers whether it was sent. */
export function listenToButtons(log, announce, press) {
  log.addEventListener("submit", (event) => event.preventDefault());
  log.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-command], button[data-copy]");
    if (button?.dataset.copy !== undefined) {
      copy(button, announce);
    } else if (button && button.getAttribute("aria-disabled") !== "true") {
      const form = button.closest("form");
      if (press(button.dataset.command, form ? values(form) : {})) {
        form?.classList.add("sent");
        hold(button.closest(".card"), true);
        button.classList.add("busy");
      }
    }
  });
}

/** Buttons that wait for an answer can be pressed again: it came. */
export function release(log) {
  for (const card of log.querySelectorAll(".card")) {
    hold(card, false);
    card.querySelectorAll(".busy").forEach((button) => button.classList.remove("busy"));
    card.querySelector("form.sent")?.classList.remove("sent");
  }
}

// Not `disabled`: a disabled button would drop the focus.
function hold(card, held) {
  for (const button of card.querySelectorAll("button[data-command]")) {
    held ? button.setAttribute("aria-disabled", "true") : button.removeAttribute("aria-disabled");
  }
}

// Several chosen values travel joined by commas; a choice of none is the empty string.
function values(form) {
  const inputs = new Map();
  for (const field of form.elements) {
    if (field.name) {
      const value = ["radio", "checkbox"].includes(field.type) && !field.checked ? "" : field.value;
      inputs.set(field.name, [inputs.get(field.name), value].filter(Boolean).join(","));
    }
  }
  return Object.fromEntries(inputs);
}

async function copy(button, announce) {
  const copied = await write(button.dataset.copy);
  const label = (button.dataset.label ??= button.textContent);
  button.textContent = copied ? words.copied : words.copyFailed;
  announce(button.textContent);
  setTimeout(() => (button.textContent = label), 2500);
}

async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No permission, or no secure context: the old way.
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    const focused = document.activeElement;
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    focused?.focus();
    return copied;
  }
}

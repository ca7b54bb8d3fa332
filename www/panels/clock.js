import { actionButton } from "../ui/button.js";
import { announce, h } from "../ui/element.js";

const HOUR = 3_600_000;
const time = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

/** Shows the time of the pool inside the page, and moves it on. */
export function clockPanel(section, state) {
  const now = h("p", { class: "now" });

  function move(text, milliseconds) {
    const button = actionButton(text, { kind: "secondary" });
    button.addEventListener("click", () => {
      state.connection.clock.advance(milliseconds);
      update();
      announce(`The user pool’s clock is now at ${now.textContent}.`);
      state.poolChanged();
    });
    return button;
  }

  function update() {
    const { clock } = state.connection;
    section.hidden = !clock;
    if (clock) now.textContent = time.format(clock.now());
  }

  section.append(
    h("h2", { id: "clock-title" }, "Clock"),
    now,
    h(
      "p",
      { class: "hint" },
      "Codes, sessions and temporary passwords expire by the user pool’s clock. Move it on to see what happens then.",
    ),
    h(
      "div",
      { class: "actions" },
      move("An hour later", HOUR),
      move("A week later", 7 * 24 * HOUR),
    ),
  );
  state.addEventListener("connection", update);
  setInterval(update, 1000);
}

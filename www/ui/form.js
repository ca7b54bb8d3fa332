import { explain } from "../error-messages.js";
import { ask } from "./ask.js";
import { actionButton, isBusy, whileBusy } from "./button.js";
import { announce, h } from "./element.js";

/**
 * Creates a form of named fields (see `field`) that calls `send` with their
 * values. An error that `send` throws is shown beside the field it concerns,
 * which gets the focus, or above the button if it concerns no single field.
 *
 * What cannot be undone has `confirm`, which is asked first (see `ask`).
 *
 * An error that is no longer true goes: when something is typed, and when the form gets
 * the event "outdated". When it is submitted, the form sends the event "attempt".
 *
 * `doing` is announced to screen readers while `send` runs. `username` is for
 * password managers, which store a new password under the username they find in
 * the same form.
 */
export function form({ fields, action, doing, kind, username, confirm, send }) {
  const alert = h("p", { class: "alert", role: "alert" });
  const button = actionButton(action, { type: "submit", kind });

  function show(problems) {
    for (const [name, field] of Object.entries(fields)) field.setError(problems[name]);
    alert.textContent = problems.form ?? "";
    const first = Object.keys(fields).find((name) => problems[name]);
    if (first) fields[first].input.focus();
    return Object.keys(problems).length > 0;
  }

  function missing() {
    const problems = Object.entries(fields)
      .filter(([, { element }]) => !element.hidden)
      .map(([name, field]) => [name, field.problem]);
    return Object.fromEntries(problems.filter(([, problem]) => problem));
  }

  async function submit() {
    const values = Object.entries(fields).map(([name, { input }]) => [
      name,
      input.type === "checkbox" ? input.checked : input.value,
    ]);
    try {
      await send(Object.fromEntries(values));
    } catch (error) {
      const problem = explain(error, Object.keys(fields));
      show({ [problem.field]: problem.text });
      announce("");
    }
  }

  const usernameInput =
    username && h("input", { type: "text", autocomplete: "username", hidden: true });
  if (usernameInput) usernameInput.value = username;

  return h(
    "form",
    {
      novalidate: true,
      onoutdated: () => show({}),
      oninput() {
        alert.textContent = "";
      },
      async onsubmit(event) {
        event.preventDefault();
        if (isBusy(button)) return;
        event.target.dispatchEvent(new CustomEvent("attempt", { bubbles: true }));
        if (show(missing())) return;
        if (confirm && !(await ask(confirm))) return;
        await whileBusy(button, doing, submit);
      },
    },
    usernameInput,
    ...Object.values(fields).map(({ element }) => element),
    alert,
    button,
  );
}

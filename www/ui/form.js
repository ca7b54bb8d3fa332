import { explain } from "../words.js";
import { actionButton, whileBusy } from "./button.js";
import { announce, h } from "./element.js";

/**
 * A form of named fields (see `field`) that calls `send` with what was typed.
 * What `send` throws is put beside the field it concerns, which gets the
 * focus, or above the button where it concerns none.
 *
 * `username` is for password managers, which file a new password under the
 * name they find in the same form.
 */
export function form({ fields, action, doing, kind, username, send }) {
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
    if (show(missing())) return;
    const typed = Object.entries(fields).map(([name, { input }]) => [
      name,
      input.type === "checkbox" ? input.checked : input.value,
    ]);
    try {
      await send(Object.fromEntries(typed));
    } catch (error) {
      const problem = explain(error, Object.keys(fields));
      show({ [problem.field]: problem.text });
      announce("");
    }
  }

  const owner = username && h("input", { type: "text", autocomplete: "username", hidden: true });
  if (owner) owner.value = username;

  return h(
    "form",
    {
      novalidate: true,
      onsubmit(event) {
        event.preventDefault();
        whileBusy(button, doing, submit);
      },
    },
    owner,
    ...Object.values(fields).map(({ element }) => element),
    alert,
    button,
  );
}

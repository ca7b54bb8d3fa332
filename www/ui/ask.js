import { h, uniqueId } from "./element.js";

/**
 * Asks in a dialog before something that cannot be undone, and resolves to whether the
 * person agreed. The Escape key refuses, and so does Enter until the other button has the
 * focus. Afterwards the browser puts the focus back to where it was.
 */
export function ask({ title, text, action }) {
  const id = uniqueId("dialog");
  return new Promise((resolve) => {
    const choose = (value) => () => dialog.close(value);
    const dialog = h(
      "dialog",
      {
        class: "ask",
        role: "alertdialog",
        "aria-labelledby": `${id}-title`,
        "aria-describedby": `${id}-text`,
        onclose() {
          dialog.remove();
          resolve(dialog.returnValue === "yes");
        },
      },
      h("h2", { id: `${id}-title` }, title),
      h("p", { id: `${id}-text` }, text),
      h(
        "div",
        { class: "answers" },
        h(
          "button",
          { type: "button", class: "action secondary", autofocus: true, onclick: choose("no") },
          "Cancel",
        ),
        h("button", { type: "button", class: "action danger", onclick: choose("yes") }, action),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}

import { link } from "./button.js";
import { announce, h } from "./element.js";

/** Creates a button that copies a text; `what` is its name for screen readers. */
export function copyButton(textOf, what) {
  const button = link("Copy", async () => {
    try {
      await navigator.clipboard.writeText(textOf());
      announce(`Copied ${what}`);
      button.firstChild.data = "Copied";
    } catch {
      announce("The browser did not allow the page to copy. Select the text instead.");
      button.firstChild.data = "Not copied";
    }
  });
  button.append(h("span", { class: "for-screen-readers" }, ` ${what}`));
  return button;
}

/** Adds a copy button to each element of a page that has the attribute `data-copy`. */
export function copyButtons(root) {
  for (const element of root.querySelectorAll("[data-copy]")) {
    element.after(copyButton(() => element.textContent, element.dataset.copy));
  }
}

/**
 * Creates an element: `h("p", { class: "hint" }, "text")`. `on…` attributes are
 * listeners, booleans set or omit an attribute, `undefined` omits it. Children are
 * nodes or text, never markup, so no text from a server can become HTML.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (typeof value === "boolean") element.toggleAttribute(name, value);
    else if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

let count = 0;

/** Returns an ID that no other element of the page has. */
export function uniqueId(prefix) {
  count += 1;
  return `${prefix}-${count}`;
}

/** Has screen readers say what has changed elsewhere on the page. */
export function announce(text) {
  document.getElementById("status").textContent = text;
}

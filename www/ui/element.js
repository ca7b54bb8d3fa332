/**
 * An element: `h("p", { class: "hint" }, "text")`. `on…` attributes are
 * listeners, booleans switch an attribute, `undefined` leaves it out. Children
 * are nodes or text, never markup, so nothing a server says can become HTML.
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

/** An id no other element of the page has. */
export function uniqueId(prefix) {
  count += 1;
  return `${prefix}-${count}`;
}

/** Tells a screen reader what just changed elsewhere on the page. */
export function announce(text) {
  document.getElementById("status").textContent = text;
}

import { h, uniqueId } from "./element.js";

/**
 * Fills a section with tabs: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/. The arrow
 * keys, Home and End move between them.
 */
export function tabs(section, label, parts) {
  const id = uniqueId("tab");
  const panels = parts.map(({ hint, elements }, index) =>
    h(
      "div",
      {
        role: "tabpanel",
        id: `${id}-panel-${index}`,
        "aria-labelledby": `${id}-${index}`,
        hidden: index > 0,
      },
      h("p", { class: "hint" }, hint),
      ...elements,
    ),
  );
  const buttons = parts.map(({ title }, index) =>
    h(
      "button",
      {
        type: "button",
        role: "tab",
        id: `${id}-${index}`,
        "aria-controls": `${id}-panel-${index}`,
        onclick: () => choose(index),
      },
      title,
    ),
  );

  function choose(chosen) {
    buttons.forEach((button, index) => {
      button.setAttribute("aria-selected", String(index === chosen));
      button.tabIndex = index === chosen ? 0 : -1;
      panels[index].hidden = index !== chosen;
    });
  }
  choose(0);

  function onkeydown(event) {
    const current = buttons.indexOf(document.activeElement);
    const last = buttons.length - 1;
    const next = {
      ArrowLeft: current === 0 ? last : current - 1,
      ArrowRight: current === last ? 0 : current + 1,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    buttons[next].focus();
  }

  section.append(
    h("div", { class: "tabs", role: "tablist", "aria-label": label, onkeydown }, ...buttons),
    ...panels,
  );
}

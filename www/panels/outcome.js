import { h } from "../ui/element.js";

/** Creates the place for the outcome of an administrator's action; it gets the focus then. */
export const outcomePlace = () => h("p", { class: "notice outcome", tabindex: "-1", hidden: true });

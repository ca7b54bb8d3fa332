import { h } from "./element.js";

/** Terms and their values; what has no value is left out. */
export function definitions(values) {
  return h(
    "dl",
    {},
    ...Object.entries(values)
      .filter(([, value]) => value)
      .map(([term, value]) => h("div", {}, h("dt", {}, term), h("dd", {}, value))),
  );
}

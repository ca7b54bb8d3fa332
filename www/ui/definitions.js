import { h } from "./element.js";

/** Creates a list of terms with their values. Terms without a value are left out. */
export function definitions(values) {
  return h(
    "dl",
    {},
    ...Object.entries(values)
      .filter(([, value]) => value)
      .map(([term, value]) => h("div", {}, h("dt", {}, term), h("dd", {}, value))),
  );
}

import { h, uniqueId } from "./element.js";
import { field } from "./field.js";

// The characters that a user pool counts as symbols; a blank counts between others.
const symbol = /\S +\S|[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]/;

/** Returns the rules of a password policy, each with its test. */
function policyRules(policy) {
  return [
    [
      `At least ${policy.minimumLength} characters`,
      (text) => [...text].length >= policy.minimumLength,
    ],
    policy.requireUppercase && ["An upper-case letter", (text) => /[A-Z]/.test(text)],
    policy.requireLowercase && ["A lower-case letter", (text) => /[a-z]/.test(text)],
    policy.requireNumbers && ["A number", (text) => /[0-9]/.test(text)],
    policy.requireSymbols && ["A symbol", (text) => symbol.test(text)],
  ].filter(Boolean);
}

const list = new Intl.ListFormat("en");

/** Names every rule that a password breaks. */
function brokenRules(rules, text) {
  const broken = rules.filter(([, met]) => !met(text));
  const names = broken.map(([name]) => name[0].toLowerCase() + name.slice(1));
  return broken.length > 0 ? `This password needs ${list.format(names)}.` : undefined;
}

function ruleList(policyRules) {
  const rules = policyRules.map(([text, met]) => {
    const state = h("span", { class: "for-screen-readers" });
    return { met, state, item: h("li", {}, text, state) };
  });
  return {
    element: h("ul", { id: uniqueId("rules"), class: "rules" }, ...rules.map(({ item }) => item)),
    update(text) {
      for (const { met, state, item } of rules) {
        const isMet = met(text);
        item.dataset.met = isMet;
        state.textContent = isMet ? ", met" : ", not met yet";
      }
    },
  };
}

function toggle() {
  const button = h("button", { type: "button", class: "show", "aria-pressed": "false" });
  button.append("Show", h("span", { class: "for-screen-readers" }, " password"));
  return button;
}

/**
 * Creates a password field with a button that shows the password. With a
 * `policy`, its rules are listed, and each is ticked once the password meets it.
 */
export function passwordField({ policy, ...options }) {
  const ofPolicy = policy && policyRules(policy);
  const rules = ofPolicy && ruleList(ofPolicy);
  const show = toggle();
  const password = field({
    autocomplete: "current-password",
    ...options,
    type: "password",
    below: rules?.element,
    check: ofPolicy ? (text) => brokenRules(ofPolicy, text) : options.check,
  });
  password.input.after(show);
  show.addEventListener("click", () => {
    const shown = password.input.type === "text";
    password.input.type = shown ? "password" : "text";
    show.setAttribute("aria-pressed", String(!shown));
  });
  const update = () => rules?.update(password.input.value);
  update();
  password.input.addEventListener("input", update);
  return password;
}

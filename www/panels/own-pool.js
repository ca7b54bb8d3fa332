import { connectToOwnPool } from "../connection.js";
import { h } from "../ui/element.js";
import { field } from "../ui/field.js";
import { form } from "../ui/form.js";
import { passwordField } from "../ui/password.js";

const region = /^[a-z]{2,}(-[a-z]+)+-\d+$/;
const userPoolId = /^([a-z]{2,}(?:-[a-z]+)+-\d+)_[0-9A-Za-z]+$/;

/** The hosts that the page’s Content-Security-Policy allows. */
const allowedHosts =
  /^(localhost|127\.0\.0\.1)$|\.(amazonaws\.com(\.cn)?|amazonaws\.eu|api\.aws|api\.amazonwebservices\.(com\.cn|eu))$/;

/** Returns a check of a pattern: a sentence if a text is something else. */
const like = (pattern, sentence) => (text) => (pattern.test(text.trim()) ? undefined : sentence);

function checkEndpoint(text) {
  const url = parsed(text.trim());
  if (!url || !/^https?:$/.test(url.protocol)) {
    return "This is not an address. It begins with https://, or with http://localhost.";
  }
  if (!allowedHosts.test(url.hostname)) {
    return "This page may only send requests to AWS’s hosts and to localhost.";
  }
  const isLocal = /^(localhost|127\.0\.0\.1)$/.test(url.hostname);
  return url.protocol === "https:" || isLocal
    ? undefined
    : "This address must begin with https://: only localhost may be without.";
}

function parsed(text) {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/**
 * Creates the form that connects to the visitor’s own pool. Each field is checked as soon as
 * it is left. `connected` is called with the connection.
 */
export function ownPoolForm(state, connected) {
  const fields = {
    userPoolId: field({
      label: "User pool ID",
      hint: "Such as eu-west-1_AbCdEf123. Without it, sign-in sends the password: SRP needs the ID.",
      required: false,
      isCheckedAtOnce: true,
      check: like(
        userPoolId,
        "This is not a user pool ID. It has its region, “_”, and letters and digits: eu-west-1_AbCdEf123.",
      ),
    }),
    region: field({
      label: "Region",
      hint: "Such as eu-west-1. A user pool ID names it already.",
      missing: "Enter the region, or the user pool ID, which names it.",
      isCheckedAtOnce: true,
      check: like(region, "This is not a region. It is written like eu-west-1."),
    }),
    clientId: field({
      label: "App client ID",
      missing: "Enter the app client ID. The console lists it under “App clients”.",
      isCheckedAtOnce: true,
      check: like(
        /^[\w+]{1,128}$/,
        "This is not an app client ID. It has only letters, digits, “_” and “+”.",
      ),
    }),
    clientSecret: passwordField({
      label: "App client secret",
      hint: "Only if the client has one",
      autocomplete: "off",
      required: false,
      isCheckedAtOnce: true,
      check: like(
        /^[\w+]{1,64}$/,
        "This is not a client secret. It has at most 64 letters, digits, “_” and “+”.",
      ),
    }),
    endpoint: field({
      label: "Endpoint",
      hint: "Only for a pool that is not on AWS",
      required: false,
      inputmode: "url",
      isCheckedAtOnce: true,
      check: checkEndpoint,
    }),
  };

  function hideRegion() {
    fields.region.element.hidden = userPoolId.test(fields.userPoolId.input.value.trim());
  }
  fields.userPoolId.input.addEventListener("input", hideRegion);

  return h(
    "div",
    { class: "own", hidden: true },
    h(
      "p",
      { class: "hint" },
      "The app client has to allow the flow that you choose. What you enter stays in this page’s memory until you close the tab.",
    ),
    form({
      fields,
      action: "Connect",
      doing: "Connecting",
      async send(typed) {
        const trimmed = Object.entries(typed).map(([name, text]) => [name, text.trim()]);
        const settings = Object.fromEntries(trimmed);
        if (fields.region.element.hidden) settings.region = "";
        state.connect(connectToOwnPool(settings, state));
        connected();
      },
    }),
  );
}

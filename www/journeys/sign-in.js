import { signIn as begin } from "cognito-wasm/sign-in";
import { link } from "../ui/button.js";
import { h } from "../ui/element.js";
import { field } from "../ui/field.js";
import { form } from "../ui/form.js";
import { passwordField } from "../ui/password.js";
import { select } from "../ui/select.js";
import { follow } from "./steps.js";

const flows = {
  USER_SRP_AUTH: "Password (SRP, not sent)",
  USER_PASSWORD_AUTH: "Password (sent)",
  USER_AUTH: "Choose: password, code or passkey",
  CUSTOM_AUTH: "Custom challenge",
};

/** The flows that begin with the password. */
const passwordFlows = ["USER_SRP_AUTH", "USER_PASSWORD_AUTH"];

/** Returns the flows to choose from. SRP takes the user pool’s ID. */
function availableFlows({ userPoolId }) {
  return Object.fromEntries(
    Object.entries(flows).filter(([flow]) => userPoolId || flow !== "USER_SRP_AUTH"),
  );
}

export function signIn(journey, { username, password, flow, notice }) {
  const fields = {
    username: field({ label: "Username", autocomplete: "username", value: username }),
    password: passwordField({ label: "Password", value: password }),
    flow: select({
      label: "Sign in with",
      options: availableFlows(journey.connection),
      value: flow,
      onchange: showNeededFields,
    }),
  };

  function showNeededFields() {
    fields.password.element.hidden = !passwordFlows.includes(fields.flow.input.value);
  }
  showNeededFields();

  async function send({ username, password, flow }) {
    const { cognito, devices } = journey.connection;
    const typed = { username, password: passwordFlows.includes(flow) ? password : undefined };
    const device = devices.get(username);
    await follow(journey, await begin(cognito, { ...typed, authFlow: flow, device }), typed);
  }

  const typed = () => ({ username: fields.username.input.value });

  return {
    title: "Sign in",
    notice,
    content: [
      form({ fields, action: "Sign in", doing: "Signing in", send }),
      h(
        "div",
        { class: "links" },
        link("Forgot your password?", () => journey.go("forgotten", typed())),
        link("Create an account", () => journey.go("signUp", typed())),
      ),
    ],
  };
}

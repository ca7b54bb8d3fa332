import { signIn as begin } from "cognito-wasm/sign-in";
import { link } from "../ui/button.js";
import { h } from "../ui/element.js";
import { field } from "../ui/field.js";
import { form } from "../ui/form.js";
import { passwordField } from "../ui/password.js";
import { select } from "../ui/select.js";
import { follow } from "./steps.js";

const flows = {
  USER_SRP_AUTH: "Password, not sent (SRP)",
  USER_PASSWORD_AUTH: "Password, sent",
  USER_AUTH: "Choose: password, code or passkey",
  CUSTOM_AUTH: "A question of the app’s own",
};

const withPassword = ["USER_SRP_AUTH", "USER_PASSWORD_AUTH"];

/** Proving a password takes the pool’s id; without it the flow is not offered. */
function flowsOf({ userPoolId }) {
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
      options: flowsOf(journey.connection),
      value: flow,
      onchange: showWhatIsNeeded,
    }),
  };

  function showWhatIsNeeded() {
    fields.password.element.hidden = !withPassword.includes(fields.flow.input.value);
  }
  showWhatIsNeeded();

  async function send({ username, password, flow }) {
    const { cognito, devices } = journey.connection;
    const typed = { username, password: withPassword.includes(flow) ? password : undefined };
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

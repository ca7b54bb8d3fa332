import { takesPassword } from "../flows.js";
import { link } from "../ui/button.js";
import { h } from "../ui/element.js";
import { field } from "../ui/field.js";
import { form } from "../ui/form.js";
import { passwordField } from "../ui/password.js";
import { follow } from "./steps.js";

/** Asks for the username, and for the password if the demo's flow begins with it. */
export function signIn(journey, { username, password, notice }) {
  const fields = {
    username: field({ label: "Username", autocomplete: "username", value: username }),
    password: passwordField({ label: "Password", value: password }),
  };
  const showNeededFields = () => {
    fields.password.element.hidden = !takesPassword(journey.flow);
  };
  showNeededFields();

  async function send({ username, password }) {
    const { calls, devices } = journey.connection;
    const { flow } = journey;
    const typed = { username, password: takesPassword(flow) ? password : undefined };
    const device = devices.get(username);
    await follow(journey, await calls.signIn({ ...typed, authFlow: flow, device }), typed);
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
    flowChanged: showNeededFields,
  };
}

import { javascriptOf } from "./javascript.js";
import { rustOf } from "./rust.js";

const objects = { client: "cognito", admin: "admin" };

const ofSession = {
  start: "session.start",
  refresh: "session.accessToken",
  signOut: "session.signOut",
  signOutEverywhere: "session.signOut",
};

function nameOf({ api, name }) {
  if (api === "session") return ofSession[name];
  return objects[api] ? `${objects[api]}.${name}` : name;
}

/**
 * Returns the code that makes a call, in both languages. What was typed is not in it, but
 * for names (see `isShown`): a variable stands for each other value.
 *
 * @param call `api` tells the kind of the call, `name` the function, `input` what it was
 *   given, `step` the step of a sign-in that it was made with
 */
export function codeOf(call) {
  return { name: nameOf(call), javascript: javascriptOf(call), rust: rustOf(call) };
}

// The calls that the page makes of the package. Each is told before it is made, as the
// code that makes it.
import * as operations from "cognito-wasm/operations";
import * as signingIn from "cognito-wasm/sign-in";
import { codeOf } from "./code/code.js";

/**
 * Returns the page's calls. `tell` gets the code of each, without what was typed.
 *
 * @param options.renews whether the tokens have to be refreshed before the next call,
 *   because the clock of the pool was moved on
 */
export function callsOf({ cognito, session, admin, tell, renews = () => false }) {
  const telling = (api, name, input, work, step) => {
    tell(codeOf({ api, name, input, step }));
    return work();
  };
  const tokenOptions = () => (renews() ? { validFor: Number.POSITIVE_INFINITY } : undefined);

  return {
    /** Calls one of the client's own operations. */
    client: (name, input) => telling("client", name, input, () => cognito[name](input)),

    /** Calls an operation that needs no token. */
    operation: (name, input) =>
      telling("operation", name, input, () => operations[name](cognito, input)),

    /** Calls an operation with the access token of the signed-in user. */
    async asUser(name, input) {
      const accessToken = await session.accessToken(tokenOptions());
      const whole = { accessToken, ...input };
      return telling("operation", name, whole, () => operations[name](cognito, whole));
    },

    signIn: (input) => telling("signIn", "signIn", input, () => signingIn.signIn(cognito, input)),

    answer: (step, input) =>
      telling("answer", "answer", input, () => signingIn.answer(cognito, step, input), step),

    rememberDevice: (step, input) =>
      telling("rememberDevice", "rememberDevice", input, () =>
        signingIn.rememberDevice(cognito, step, input),
      ),

    async registerPasskey() {
      const input = { accessToken: await session.accessToken(tokenOptions()) };
      return telling("registerPasskey", "registerPasskey", input, () =>
        signingIn.registerPasskey(cognito, input),
      );
    },

    admin: (name, input) => telling("admin", name, input, () => admin[name](input)),

    startSession: (step) => telling("session", "start", undefined, () => session.start(step), step),

    refresh: () =>
      telling("session", "refresh", undefined, () =>
        session.accessToken({ validFor: Number.POSITIVE_INFINITY }),
      ),

    async signOut({ global = false } = {}) {
      // Signing out everywhere takes an access token that the pool accepts.
      if (global && renews()) await session.accessToken(tokenOptions());
      return telling("session", global ? "signOutEverywhere" : "signOut", undefined, () =>
        session.signOut({ global }),
      );
    },
  };
}

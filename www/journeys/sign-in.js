import { CognitoError } from "cognito-wasm";
import { link } from "../ui/button.js";
import { field } from "../ui/field.js";
import { form } from "../ui/form.js";
import { passwordField } from "../ui/password.js";

export function signIn(journey, { username, password, notice }) {
  const fields = {
    username: field({ label: "Username", autocomplete: "username", value: username }),
    password: passwordField({ label: "Password", value: password }),
  };

  async function send({ username, password }) {
    try {
      const answer = await journey.cognito.initiateAuth({
        authFlow: "USER_PASSWORD_AUTH",
        authParameters: { USERNAME: username, PASSWORD: password },
      });
      proceed(journey, username, answer);
    } catch (error) {
      if (!(error instanceof CognitoError && error.code === "PasswordResetRequiredException")) {
        throw error;
      }
      // The reset has sent a code already; a second one would only confuse.
      journey.go("confirm", { username, wasReset: true });
    }
  }

  const forgot = link("Forgot your password?", () =>
    journey.go("forgotten", { username: fields.username.input.value }),
  );

  return {
    title: "Sign in",
    notice,
    content: [form({ fields, action: "Sign in", doing: "Signing in", send }), forgot],
  };
}

/** Where an answer to a sign-in, or to a challenge, leads. */
export function proceed(journey, username, answer) {
  if (!answer.challengeName) {
    journey.go("signedIn", { username, tokens: answer.authenticationResult });
  } else if (answer.challengeName === "NEW_PASSWORD_REQUIRED") {
    journey.go("newPassword", { username, challenge: answer });
  } else {
    throw new Error(
      `The user pool asks for ${answer.challengeName}, which this page does not offer.`,
    );
  }
}

/** An error of this page, whose message is written for the person. */
export class ShownError extends Error {}

// Error messages for the user, by the reason of a refusal. Each entry maps the field of a
// form to the sentence that is shown beside it; `form` stands for the form as a whole.
const over = { form: "This sign-in has expired. Go back and sign in again." };
const ended = { form: "Your session has ended. Sign out and sign in again." };
const secret = { form: "The app client’s secret is missing or wrong. Check the connection." };

const byReason = {
  CLIENT_NOT_FOUND: {
    form: "The user pool has no such app client. Check the region and the client ID.",
  },
  CODE_ALREADY_USED: {
    appCode: "This code was used already. Wait for the next one.",
  },
  CODE_EXPIRED: {
    confirmationCode: "This code has expired or was already used. Send a new one and try again.",
  },
  CODE_NOT_DELIVERED: { username: "The message could not be delivered." },
  CODE_WRONG: {
    confirmationCode: "This is not the code we sent. Look at the newest message and try again.",
    appCode: "This is not the current code, or it was used before. Try the next one.",
  },
  CONTACT_TAKEN: { username: "Another account already uses this address." },
  FACTOR_NOT_SET_UP: {
    form: "This second factor is not set up for your account. Set it up first, then turn it on.",
  },
  FIREWALL_REFUSED: { form: "The user pool’s firewall refused this request." },
  NO_VERIFIED_CONTACT: {
    username: "This account has no verified email or phone number to send a code to.",
    form: "This user has no verified email or phone number to send a code to.",
  },
  PASSWORD_NEEDS_LOWERCASE: password("Add a lower-case letter."),
  PASSWORD_NEEDS_NUMBER: password("Add a number."),
  PASSWORD_NEEDS_SYMBOL: password("Add a symbol, such as ! or #."),
  PASSWORD_NEEDS_UPPERCASE: password("Add an upper-case letter."),
  PASSWORD_NOT_RESETTABLE: {
    username: "This account still has a temporary password: sign in with that one.",
    // What an administrator reads.
    form: "This user still has a temporary password, and a password is reset only after the first sign-in. Set a new temporary password instead.",
  },
  PASSWORD_REUSED: { newPassword: "You have used this password before. Choose another." },
  PASSWORD_TOO_SHORT: password("This password is too short."),
  SECRET_HASH_MISSING: secret,
  SECRET_HASH_UNEXPECTED: secret,
  SECRET_HASH_WRONG: secret,
  SESSION_ALREADY_USED: over,
  SESSION_EXPIRED: over,
  SESSION_INVALID: over,
  TEMPORARY_PASSWORD_EXPIRED: {
    password: "This temporary password has expired. Ask your administrator for another.",
  },
  THROTTLED: { form: "The service is busy. Try again in a moment." },
  TOKEN_EXPIRED: ended,
  TOKEN_INVALID: ended,
  TOKEN_REVOKED: ended,
  TOO_MANY_ATTEMPTS: { form: "Too many attempts. Wait a while, then try again." },
  USER_DISABLED: { username: "This account has been disabled." },
  USER_NOT_CONFIRMED: { username: "This account has not been confirmed yet." },
  USER_NOT_FOUND: { username: "There is no account with this username." },
  USERNAME_TAKEN: { username: "This username is taken." },
  WRONG_CREDENTIALS: {
    password: "The username or the password is wrong.",
    previousPassword: "This is not your current password.",
    answer: "The answer is wrong. Go back and sign in again.",
  },
};

const byCode = {
  InvalidPasswordException: password(
    "The user pool does not accept this password. Choose another.",
  ),
  PasskeyFailed: {
    form: "Your device returned no passkey. Try again, or use another way to sign in.",
  },
};

const noResponse = {
  newPassword:
    "The user pool’s response did not arrive. The new password may have been set: try to sign in with it.",
  form: "The user pool could not be reached. Check the connection and try again.",
};

const byStage = {
  dispatch: noResponse,
  timeout: noResponse,
  response: { form: "The user pool’s response could not be read. Try again in a moment." },
  aborted: { form: "This was cancelled. Try again." },
  config: { form: "The settings of the connection do not work. Check them, then connect again." },
  input: { form: "Something that was entered cannot be sent. Check each field, then try again." },
  // Its message is written for the app’s developer, who finds it with the request.
  service: {
    form: "The user pool refused this. Why is written in its response, under “Requests” on this page.",
  },
};

const unexpected = {
  form: "Something went wrong on this page. Load it again, then try once more.",
};

function password(sentence) {
  return { newPassword: sentence, password: sentence };
}

// The API has two names for a new password.
const fieldNames = { password: "newPassword", proposedPassword: "newPassword" };

/** Explains an error of the input, whose message names the member, then the rule. */
function inputError({ stage, message }) {
  const [, member, rule] = (stage === "input" && /^(\w+): (must have .+)/.exec(message)) || [];
  return rule && { [fieldNames[member] ?? member]: `This ${rule}.` };
}

/** Returns the field of a form that an error is shown beside, and the sentence for it. */
export function explain(error, fields) {
  const { code, reason } = error;
  const sentences =
    error instanceof ShownError
      ? { form: error.message }
      : (byReason[reason] ??
        byCode[code] ??
        inputError(error) ??
        byStage[error.stage] ??
        unexpected);
  // A mistake of this page is for its developers.
  if (sentences === unexpected) console.error(error);
  const field = Object.keys(sentences).find((name) => fields.includes(name));
  return field
    ? { field, text: sentences[field] }
    : { field: "form", text: sentences.form ?? Object.values(sentences)[0] };
}

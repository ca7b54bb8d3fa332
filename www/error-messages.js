/** An error of this page, whose message is written for the person. */
export class ShownError extends Error {}

// Error messages for the user. Each entry maps the field of a form to the sentence
// that is shown beside it; `form` stands for the form as a whole.
const wrongAppCode = {
  appCode: "This is not the current code, or it was used before. Try the next one.",
};

const byCode = {
  AliasExistsException: { username: "Another account already uses this address." },
  CodeDeliveryFailureException: { username: "The message could not be delivered." },
  CodeMismatchException: {
    confirmationCode: "This is not the code we sent. Look at the newest message and try again.",
    ...wrongAppCode,
  },
  EnableSoftwareTokenMFAException: wrongAppCode,
  ExpiredCodeException: {
    confirmationCode: "This code has expired or was already used. Send a new one and try again.",
  },
  ForbiddenException: { form: "The user pool’s firewall refused this request." },
  LimitExceededException: { form: "Too many attempts. Wait a while, then try again." },
  PasswordHistoryPolicyViolationException: {
    newPassword: "You have used this password before. Choose another.",
  },
  PasskeyFailed: {
    form: "Your device returned no passkey. Try again, or use another way to sign in.",
  },
  ResourceNotFoundException: {
    form: "The user pool has no such app client. Check the region and the client ID.",
  },
  TooManyFailedAttemptsException: {
    form: "Too many failed attempts. Wait a while, then try again.",
  },
  TooManyRequestsException: { form: "The service is busy. Try again in a moment." },
  UserNotConfirmedException: { username: "This account has not been confirmed yet." },
  UserNotFoundException: { username: "There is no account with this username." },
  UsernameExistsException: { username: "This username is taken." },
};

// These codes have several causes, which only the message tells apart.
const byMessage = {
  NotAuthorizedException: [
    [
      /^Incorrect username or password/,
      {
        password: "The username or the password is wrong.",
        previousPassword: "This is not your current password.",
        answer: "The answer is wrong. Go back and sign in again.",
      },
    ],
    [/attempts exceeded/, { form: "Too many wrong passwords. Wait a moment, then try again." }],
    [
      /^Temporary password has expired/,
      { password: "This temporary password has expired. Ask your administrator for another." },
    ],
    [
      /cannot be reset in the current state/,
      {
        username: "This account still has a temporary password: sign in with that one.",
        // What an administrator reads.
        form: "This user still has a temporary password, and a password is reset only after the first sign-in. Set a new temporary password instead.",
      },
    ],
    [/disabled/, { username: "This account has been disabled." }],
    [/secret/i, { form: "The app client’s secret is missing or wrong. Check the connection." }],
    [/^Invalid session/, { form: "This sign-in has expired. Go back and sign in again." }],
    [/Access Token/, { form: "Your session has ended. Sign out and sign in again." }],
  ],
  InvalidParameterException: [
    [
      /no registered\/verified/,
      {
        username: "This account has no verified email or phone number to send a code to.",
        form: "This user has no verified email or phone number to send a code to.",
      },
    ],
    [
      /delivery config/,
      {
        form: "This second factor is not set up for your account. Set it up first, then turn it on.",
      },
    ],
  ],
  InvalidPasswordException: [
    [/not long enough/, password("This password is too short.")],
    [/uppercase/, password("Add an upper-case letter.")],
    [/lowercase/, password("Add a lower-case letter.")],
    [/numeric/, password("Add a number.")],
    [/symbol/, password("Add a symbol, such as ! or #.")],
    [/./, password("The user pool does not accept this password. Choose another.")],
  ],
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
  const { code } = error;
  const known = byMessage[code]?.find(([pattern]) => pattern.test(error.message))?.[1];
  const sentences =
    error instanceof ShownError
      ? { form: error.message }
      : (known ?? byCode[code] ?? inputError(error) ?? byStage[error.stage] ?? unexpected);
  // A mistake of this page is for its developers.
  if (sentences === unexpected) console.error(error);
  const field = Object.keys(sentences).find((name) => fields.includes(name));
  return field
    ? { field, text: sentences[field] }
    : { field: "form", text: sentences.form ?? Object.values(sentences)[0] };
}

// What a call must end in after a fault: written from the documented rules (errors.d.ts,
// client.d.ts, the guide) and the tables of model/, and apart from the code that follows
// them. Nothing here may import what is tested.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "../../scripts/run.mjs";

const folder = join(root, "model");
const { operations, shapes } = JSON.parse(readFileSync(join(folder, "cognito-idp.json"), "utf8"));
const words = Object.assign(
  {},
  ...readdirSync(join(folder, "operations")).map(
    (file) => parse(readFileSync(join(folder, "operations", file), "utf8")).operations ?? {},
  ),
);

/** The names of the operations that need AWS credentials. */
export const SIGNED = Object.keys(operations).filter((name) => operations[name].auth !== "none");

/** The exceptions that the service declares for an operation. */
export const declaredErrors = (name) => operations[name].errors;

/** The members of an operation's response, by their names in the API. */
export const outputMembers = (name) => Object.keys(shapes[operations[name].output]?.members ?? {});

/** The exceptions by which AWS's services throttle. */
const THROTTLES = /^(TooManyRequests|Throttl|RequestThrottl|RequestLimitExceeded|SlowDown)/;

/** The exceptions that are steps of a sign-in, and those after which a step can be answered again. */
const STEPS = ["PasswordResetRequiredException", "UserNotConfirmedException"];
const WRONG_CODES = ["CodeMismatchException", "EnableSoftwareTokenMFAException"];

/** The refusals that end a session, by docs/sessions.md; one of the secret or its hash does not. */
const ENDS_SESSION = [
  "NotAuthorizedException",
  "RefreshTokenReuseException",
  "UserNotFoundException",
  "UserNotConfirmedException",
  "PasswordResetRequiredException",
];
export const signsOut = ({ code }) => ENDS_SESSION.includes(code);

/** `isRepeatable` of model/operations; a session is good for one request. */
const isRepeatable = ({ operation, body }) =>
  Boolean(words[operation].isRepeatable) && body.Session === undefined;

const parsed = (text) => {
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch {}
};
const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

const UNREADABLE = {
  stage: "response",
  code: "InvalidResponse",
  status: 200,
  mayHaveBeenSent: true,
  retryable: false,
};

/** Returns whether a body is a success: the service's own members, and all that are due. */
function isDue(operation, value) {
  if (!isObject(value)) return false;
  if (!Object.keys(value).every((name) => /^[A-Z]/.test(name))) return false;
  const { always = [] } = words[operation];
  const { members = {}, required = [] } = shapes[operations[operation].output] ?? {};
  if ("AuthenticationResult" in members && always.length === 0) {
    const { AuthenticationResult: tokens, ChallengeName: name } = value;
    return isObject(tokens) || typeof name === "string";
  }
  return [...required, ...always].every((name) => value[name] != null);
}

/**
 * Returns how a request ends, from what happened to it (`fault.what`):
 * `unsent`, `lost`, `foreign` (no Response), `cut` (with a status), `timeout`, `aborted`, or `answer` with a
 * status, a text and perhaps the header `x-amzn-errortype`.
 *
 * `mayPass` says that the failure may be over the next time.
 */
export function endOf(request, { what, status, text, errorType, isLoose }) {
  const repeatable = isRepeatable(request);
  if (isLoose) return { isLoose: true };
  const passing = { mayHaveBeenSent: true, retryable: repeatable, mayPass: true, status };
  switch (what) {
    case "unsent":
      return {
        stage: "dispatch",
        code: "NetworkError",
        ...passing,
        mayHaveBeenSent: false,
        retryable: true,
      };
    case "lost":
      return { stage: "dispatch", code: "NetworkError", ...passing };
    case "foreign":
      return { ...UNREADABLE, status };
    case "cut":
      return { stage: "response", code: "InvalidResponse", ...passing };
    case "timeout":
      return { stage: "timeout", code: "TimeoutError", ...passing };
    case "aborted":
      return { stage: "aborted", code: "AbortError", mayHaveBeenSent: true, retryable: false };
  }
  const value = parsed(text);
  const isRefusal = status !== 200 || (isObject(value) && value.__type !== undefined);
  if (!isRefusal) {
    return isDue(request.operation, value) ? { isSuccess: true } : { ...UNREADABLE, status };
  }
  const given =
    status !== 200 && typeof errorType === "string" && errorType !== "" ? errorType : value?.__type;
  const code = typeof given === "string" ? given.replace(/:.*/s, "").replace(/^.*#/s, "") : "";
  const isThrottled = status === 429 || THROTTLES.test(code);
  const mayPass = isThrottled || status === 408 || status >= 500;
  return {
    stage: code ? "service" : "response",
    code: code || "InvalidResponse",
    status,
    mayHaveBeenSent: true,
    retryable: isThrottled || (mayPass && repeatable),
    isRefusal: Boolean(code) && !mayPass,
    mayPass,
  };
}

/**
 * What each kind of function makes of the end of its request number `index` (from 0).
 * `request` is the one that the fault hit.
 */
const mayRepeat = ({ retryable, mayPass }) => Boolean(retryable || mayPass);

const KINDS = {
  operation: (end) => end,

  // The operation, whose result the function reads.
  iteration: (end) => end,

  // "signIn again", says the guide, unless the session that began it is used up.
  signIn(end, index, { isResumed }) {
    if (STEPS.includes(end.code)) return { isSuccess: true };
    const retryable = isResumed ? end.retryable && index === 0 : mayRepeat(end);
    return { ...end, retryable, mayHaveBeenSent: end.mayHaveBeenSent || index > 0 };
  },

  // After a wrong code the step is the same one again. Later, the step is used up.
  answer(end, index) {
    if ([...STEPS, ...WRONG_CODES].includes(end.code)) return { isSuccess: true };
    return {
      ...end,
      retryable: end.retryable && index === 0,
      mayHaveBeenSent: end.mayHaveBeenSent || index > 0,
    };
  },

  // "The same call, made again with the same client, goes on where this one failed."
  rememberDevice: (end, index) => ({
    ...end,
    retryable: mayRepeat(end),
    mayHaveBeenSent: end.mayHaveBeenSent || index > 0,
  }),

  registerPasskey: (end, index) => ({
    ...end,
    mayHaveBeenSent: end.mayHaveBeenSent || index > 0,
  }),

  // A refresh that failed for anything but a refusal signs nobody out, and may be made again.
  session: (end, index) => ({
    ...end,
    retryable: mayRepeat(end),
    mayHaveBeenSent: end.mayHaveBeenSent || index > 0,
  }),
};

/**
 * Returns what the call must end in: `{ isSuccess }`, or the members of its error.
 *
 * @param {{ kind: string, isResumed?: boolean }} subject the function
 * @param {{ operation: string, body: object }[]} requests those that were sent until the fault, and it
 * @param {object} fault
 * @param {number} [attempts] how often the last request was sent
 */
export function expected(subject, requests, fault, attempts = 1) {
  const of = (end) => ({ ...KINDS[subject.kind](end, requests.length - 1, subject), attempts });
  const end = endOf(requests.at(-1), fault);
  // "A device that the service forgot is no error either": the sign-in goes on without it.
  // Tokens that cannot be revoked are deleted, says docs/sessions.md, and nothing more is due.
  const isOfRevocation = subject.kind === "session" && requests.at(-1).operation === "RevokeToken";
  if (isOfRevocation && end.code === "UnsupportedOperationException") return { isSuccess: true };
  const isOfDevice = /^DEVICE_/.test(requests.at(-1).body.ChallengeName);
  if (subject.hasDevice && isOfDevice && end.isRefusal) return { isSuccess: true };
  // What follows may need a member that the operation's own result may lack.
  if (end.isSuccess && subject.kind !== "operation") end.orError ??= UNREADABLE;
  if (end.isLoose || end.isSuccess) return end.orError ? { ...end, orError: of(end.orError) } : end;
  return of(end);
}

/**
 * Returns what a request ends in that is sent again as documented: what was throttled or
 * did not leave always, what may have been carried out only where that does no harm.
 */
export function expectedOfAttempts(request, faults, maxAttempts) {
  let wasSent = false;
  for (const [index, fault] of faults.entries()) {
    const end = fault ? endOf(request, fault) : { isSuccess: true };
    const attempts = index + 1;
    if (end.isSuccess) return { isSuccess: true, attempts };
    wasSent ||= end.mayHaveBeenSent;
    if (!end.retryable || attempts === maxAttempts)
      return { ...end, attempts, mayHaveBeenSent: wasSent };
  }
  throw new Error("the script ended before the call");
}

/** Returns what is wrong with the outcome `{ value }` or `{ error }` of a call. */
export function complaint(expectation, { value, error }, isOurs) {
  if (!error) {
    return expectation.isSuccess || expectation.isLoose
      ? undefined
      : `succeeded with ${JSON.stringify(value)?.slice(0, 80)}, but ${brief(expectation)} is due`;
  }
  if (!isOurs(error)) return `a raw ${error?.stack ?? error}`.slice(0, 300);
  if (expectation.isLoose) {
    const known = ["dispatch", "response", "service"].includes(error.stage);
    return known && error.mayHaveBeenSent
      ? undefined
      : `not a failure of a response: ${brief(error)}`;
  }
  const due = expectation.isSuccess ? expectation.orError : expectation;
  if (!due)
    return `failed with ${brief(error)}: ${error.cause?.stack ?? error.message}`.slice(0, 300);
  const attempts = due.attempts ?? 1;
  const wrong = ["stage", "code", "status", "mayHaveBeenSent", "retryable"]
    .filter(
      (name) => error[name] !== due[name] && !(name === "status" && mayHaveResponse(due, error)),
    )
    .concat(error.attempts === attempts ? [] : ["attempts"]);
  if (wrong.length === 0) return;
  return `${wrong.join(", ")} of ${brief(error)}, but ${brief({ ...due, attempts })} is due`;
}

/** A call that is stopped may have its response already. */
const mayHaveResponse = ({ stage }, { status }) =>
  ["aborted", "timeout"].includes(stage) && (status === 200 || status === undefined);

const brief = ({ stage, code, status, mayHaveBeenSent, retryable, attempts }) =>
  JSON.stringify({ stage, code, status, mayHaveBeenSent, retryable, attempts });

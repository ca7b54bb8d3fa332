// The app in the page: clients of the package, called by the tests. What they
// answer is data, since nothing else gets out of a page.
import { CognitoClient, CognitoError } from "cognito-wasm";

/** With `secretHashFrom`, the app's back end is asked for each hash. */
export function createClient({ secretHashFrom, ...config }) {
  const { clientId } = config;
  const secretHash = async (username) => {
    const body = JSON.stringify({ clientId, username });
    const response = await fetch(secretHashFrom, { method: "POST", body });
    return response.text();
  };
  const cognito = new CognitoClient({ ...config, ...(secretHashFrom && { secretHash }) });
  return { call: (...args) => call(cognito, ...args) };
}

/** With `abortAfter`, the call is aborted when so many milliseconds have passed. */
async function call(cognito, operation, input, { abortAfter, ...options } = {}) {
  if (abortAfter !== undefined) options.signal = AbortSignal.timeout(abortAfter);
  try {
    return { answer: await cognito[operation](input, options) };
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
    const { message, code, stage, operation, status, requestId, retryable, mayHaveBeenSent } =
      error;
    return {
      error: { message, code, stage, operation, status, requestId, retryable, mayHaveBeenSent },
    };
  }
}

// The app: clients of the package, called by the tests, in a page and in Node.
// What goes in and out is data, since nothing else gets out of a page.

/** `load` gives the package's modules by their names. */
export async function createApp(load = (name) => import(name)) {
  const { CognitoClient, CognitoError } = await load("cognito-wasm");
  const functions = {
    ...(await load("cognito-wasm/operations")),
    ...(await load("cognito-wasm/sign-in")),
  };
  const done = [];
  watchFetch(done);

  /** With `abortAfter` among its options, a call is aborted after so many milliseconds. */
  async function call(cognito, name, args) {
    const { abortAfter, ...options } = Object(args.at(-1));
    if (abortAfter !== undefined) {
      args.splice(-1, 1, { ...options, signal: AbortSignal.timeout(abortAfter) });
    }
    try {
      const answer =
        name in cognito ? await cognito[name](...args) : await functions[name](cognito, ...args);
      if (name === "answer" && !answer.isWrongCode) done.push({ step: args[0].name });
      return { answer };
    } catch (error) {
      if (!(error instanceof CognitoError)) throw error;
      const { message, code, stage, operation, status, requestId, retryable, mayHaveBeenSent } =
        error;
      return {
        error: { message, code, stage, operation, status, requestId, retryable, mayHaveBeenSent },
      };
    }
  }

  return {
    /** With `secretHashFrom`, the app's back end is asked for each hash. */
    createClient({ secretHashFrom, ...config }) {
      const { clientId } = config;
      const secretHash = async (username) => {
        const body = JSON.stringify({ clientId, username });
        const response = await fetch(secretHashFrom, { method: "POST", body });
        return response.text();
      };
      const cognito = new CognitoClient({ ...config, ...(secretHashFrom && { secretHash }) });
      return { call: (name, ...args) => call(cognito, name, args) };
    },

    /** The requests and steps that were answered since this was asked last. */
    takeDone: () => done.splice(0),
  };
}

function watchFetch(done) {
  const { fetch } = globalThis;
  globalThis.fetch = async (url, init) => {
    const response = await fetch(url, init);
    const [, operation] = init?.headers?.["x-amz-target"]?.split(".") ?? [];
    const [refusal] = response.headers.get("x-amzn-errortype")?.split(":") ?? [];
    if (operation && (response.ok || refusal)) {
      done.push({ operation, body: JSON.parse(init.body), refusal });
    }
    return response;
  };
}

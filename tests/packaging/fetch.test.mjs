// What an app, a framework or a proxy does to `fetch`, and to the timers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { startRedirecting } from "./app.mjs";
import { CALLS, connect, failure, SUCCESS } from "./support.mjs";
import { importInstalled } from "./tarball.mjs";

const { signIn } = await importInstalled("cognito-wasm/sign-in");

const refused = JSON.stringify({ __type: "NotAuthorizedException", message: "Incorrect." });

/** As ky and its like throw what is not ok. */
class HTTPError extends Error {
  constructor(response) {
    super(`Request failed with status code ${response.status}`);
    this.response = response;
  }
}

test("a fetch that throws the response of a refusal has got it all the same", async () => {
  const { cognito } = connect(async () => {
    throw new HTTPError(new Response(refused, { status: 400 }));
  });
  const error = await failure(cognito.initiateAuth(CALLS.initiateAuth));
  assert.deepEqual(
    [error.stage, error.code, error.message, error.status, error.retryable],
    ["service", "NotAuthorizedException", "Incorrect.", 400, false],
  );
});

test("a response that was read before it was thrown is no lost connection", async () => {
  const { cognito } = connect(async () => {
    const response = new Response(refused, { status: 400 });
    await response.text();
    throw new HTTPError(response);
  });
  const error = await failure(cognito.changePassword(CALLS.changePassword));
  assert.deepEqual([error.stage, error.status, error.retryable], ["response", 400, false]);
});

test("a redirect is not followed, and is no lost connection", async (t) => {
  const { endpoint, came } = await startRedirecting(t);
  const { cognito } = connect(undefined, { endpoint, fetch });
  const error = await failure(cognito.forgotPassword(CALLS.forgotPassword));
  assert.deepEqual(
    [error.stage, error.status, error.retryable, error.mayHaveBeenSent],
    ["response", 307, false, true],
  );
  assert.deepEqual(came, ["/"]);
});

test("a path as the endpoint is one of the page's own origin", async (t) => {
  const at = async (page, endpoint) => {
    Object.defineProperty(globalThis, "location", {
      value: page && new URL(page),
      configurable: true,
    });
    t.after(() => delete globalThis.location);
    const { cognito, requests } = connect(() => Response.json(SUCCESS), { endpoint });
    await cognito.forgotPassword(CALLS.forgotPassword);
    return requests[0].url;
  };
  const path = "/api/cognito?pool=a";
  assert.equal(await at("https://app.example/sign-in", path), `https://app.example${path}`);
  assert.equal(await at("http://localhost:5173/", path), `http://localhost:5173${path}`);
  const error = await failure(at("http://app.example/", path));
  assert.equal(error.message, "endpoint: must be an https URL (or set allowHttp)");
  assert.equal((await failure(at(undefined, path))).code, "InvalidConfiguration");
  // Without a scheme it is a slip, which must not reach the page's own server.
  for (const slip of ["cognito.example.com", "api/cognito", "?a"]) {
    const error = await failure(at("https://app.example/sign-in", slip));
    assert.equal(error.code, "InvalidConfiguration", slip);
  }
  assert.equal(await at("https://app.example/", "//proxy.example/x"), "https://proxy.example/x");
  // Some test environments have a location without an address.
  Object.defineProperty(globalThis, "location", { value: { href: "" }, configurable: true });
  const { cognito, requests } = connect(() => Response.json(SUCCESS));
  await cognito.forgotPassword(CALLS.forgotPassword);
  assert.equal(requests.length, 1);
});

test("a sign-in by SRP ends although a test has stopped the timers", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout", "setInterval", "setImmediate"] });
  const { cognito } = connect(() => new Response(refused, { status: 400 }), {
    userPoolId: "us-west-2_Pool",
  });
  const error = await failure(signIn(cognito, { username: "jane", password: "Old-passw0rd" }));
  assert.equal(error.code, "NotAuthorizedException");
});

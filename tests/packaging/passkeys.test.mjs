// The conversions of passkeys, between the API's JSON and a browser's buffers, on inputs
// made by chance. A fault is shown with the smallest input that has it, and the seed.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { CognitoClient, CognitoError } from "./support.mjs";
import { importInstalled } from "./tarball.mjs";

const { registerPasskey } = await importInstalled("cognito-wasm/sign-in");

const RUNS = { numRuns: 500 };

const original = Object.getOwnPropertyDescriptor(globalThis, "navigator");
after(() => {
  if (original) Object.defineProperty(globalThis, "navigator", original);
  else delete globalThis.navigator;
});

/**
 * Registers a passkey with what a service and a browser answer.
 *
 * @returns what the browser was asked for, and what the service was sent
 */
async function register(creationOptions, credential) {
  const seen = {};
  const credentials = {
    create({ publicKey }) {
      seen.asked = publicKey;
      return Promise.resolve(credential);
    },
  };
  Object.defineProperty(globalThis, "navigator", { value: { credentials }, configurable: true });
  const cognito = new CognitoClient({
    region: "us-west-2",
    clientId: "app",
    retry: { maxAttempts: 1 },
    fetch: (_, { body, headers }) => {
      const target = new Headers(headers).get("x-amz-target");
      if (target.endsWith(".StartWebAuthnRegistration")) {
        return Promise.resolve(Response.json({ CredentialCreationOptions: creationOptions }));
      }
      seen.sent = JSON.parse(body);
      return Promise.resolve(Response.json({}));
    },
  });
  await registerPasskey(cognito, { accessToken: "a.b.c" });
  return seen;
}

const bytes = fc.uint8Array({ maxLength: 80 });
const base64url = (list) => Buffer.from(list).toString("base64url");

const Foreign = runInNewContext("Uint8Array");

/** The same bytes as a browser or a password manager may give them. */
const forms = [
  (list) => Foreign.from(list),
  (list) => Foreign.from(list).buffer,
  // An empty list does not tell that it is one of bytes.
  (list) => (list.length > 0 ? Array.from(list) : Uint8Array.of()),
  (list) => Uint8Array.from(list).buffer,
  (list) => Uint8Array.from(list),
  (list) => new DataView(Uint8Array.from([9, ...list, 9]).buffer, 1, list.length),
];

const options = (challenge, id) => ({
  challenge,
  rp: { name: "app" },
  user: { id, name: "jane", displayName: "Jane" },
  pubKeyCredParams: [{ type: "public-key", alg: -7 }],
});

const credentialOf = (id, response) => ({
  id,
  rawId: new ArrayBuffer(1),
  type: "public-key",
  response,
  getClientExtensionResults: () => ({}),
});

test("a browser is given the bytes that the service encoded", async () => {
  const property = async (challenge, user, excluded) => {
    const { asked } = await register(
      {
        ...options(base64url(challenge), base64url(user)),
        excludeCredentials: excluded.map((id) => ({ type: "public-key", id: base64url(id) })),
      },
      credentialOf("YQ", { clientDataJSON: new ArrayBuffer(1) }),
    );
    assert.deepEqual(new Uint8Array(asked.challenge), challenge);
    assert.deepEqual(new Uint8Array(asked.user.id), user);
    assert.deepEqual(
      asked.excludeCredentials.map(({ id }) => new Uint8Array(id)),
      excluded,
    );
  };
  const excluded = fc.array(bytes, { maxLength: 3 });
  await fc.assert(fc.asyncProperty(bytes, bytes, excluded, property), RUNS);
});

test("the service is given the bytes that a browser gave, in whatever form", async () => {
  const property = async (id, data, attestation, form, transports) => {
    const { sent } = await register(options("YQ", "YQ"), {
      ...credentialOf(base64url(id), {
        clientDataJSON: form(data),
        attestationObject: form(attestation),
        getTransports: () => transports,
      }),
      rawId: form(id),
    });
    const { AccessToken, Credential } = sent;
    assert.equal(AccessToken, "a.b.c");
    assert.equal(Credential.id, base64url(id));
    assert.equal(Credential.rawId, base64url(id));
    assert.equal(Credential.response.clientDataJSON, base64url(data));
    assert.equal(Credential.response.attestationObject, base64url(attestation));
    assert.deepEqual(Credential.response.transports, transports);
  };
  const transports = fc.array(fc.string(), { maxLength: 3 });
  const form = fc.constantFrom(...forms);
  await fc.assert(fc.asyncProperty(bytes, bytes, bytes, form, transports, property), RUNS);
});

test("whatever the service sends as options, the answer is a passkey or a CognitoError", async () => {
  const property = async (creationOptions) => {
    const credential = credentialOf("YQ", { clientDataJSON: new ArrayBuffer(1) });
    try {
      await register(creationOptions, credential);
    } catch (error) {
      assert.ok(error instanceof CognitoError, String(error?.stack));
    }
  };
  const anything = fc.jsonValue();
  const member = fc.oneof(fc.string(), anything);
  const near = fc.record(
    {
      challenge: member,
      user: fc.oneof(fc.record({ id: member }), anything),
      excludeCredentials: fc.oneof(fc.array(fc.record({ id: member })), anything),
    },
    { requiredKeys: [] },
  );
  await fc.assert(fc.asyncProperty(fc.oneof(near, anything), property), RUNS);
});

test("whatever a browser gives, the answer is a passkey or a CognitoError", async () => {
  const property = async (credential) => {
    try {
      await register(options("YQ", "YQ"), credential);
    } catch (error) {
      assert.ok(error instanceof CognitoError, String(error?.stack));
    }
  };
  const anything = fc.anything({ withTypedArray: true, withNullPrototype: true, withDate: true });
  const near = fc.record(
    { id: anything, rawId: anything, type: anything, response: anything },
    { requiredKeys: [] },
  );
  await fc.assert(fc.asyncProperty(fc.oneof(near, anything), property), RUNS);
});

test("a passkey may be tried again where the user declined, and not where it can never be", async (t) => {
  const retryable = {
    AbortError: true,
    NotAllowedError: true,
    OperationError: true,
    UnknownError: true,
    ConstraintError: false,
    InvalidStateError: false,
    NotSupportedError: false,
    SecurityError: false,
  };
  const outcomes = {};
  const ceremony = async (name, allows) => {
    Object.defineProperty(globalThis, "document", {
      value: { featurePolicy: { allowsFeature: () => allows } },
      configurable: true,
    });
    t.after(() => delete globalThis.document);
    const credentials = { create: () => Promise.reject(new DOMException("No.", name)) };
    Object.defineProperty(globalThis, "navigator", { value: { credentials }, configurable: true });
    const cognito = new CognitoClient({
      region: "us-west-2",
      clientId: "app",
      fetch: async () => Response.json({ CredentialCreationOptions: options("YQ", "YQ") }),
    });
    const error = await registerPasskey(cognito, { accessToken: "a.b.c" }).catch((error) => error);
    assert.deepEqual([error.code, error.cause.name], ["PasskeyFailed", name]);
    // The service made its options.
    assert.deepEqual([error.mayHaveBeenSent, error.attempts], [true, 1]);
    return error.retryable;
  };
  for (const name of Object.keys(retryable)) outcomes[name] = await ceremony(name, true);
  assert.deepEqual(outcomes, retryable);
  // A frame without the permission: the browser says the same as of a user who declined.
  assert.equal(await ceremony("NotAllowedError", false), false);
});

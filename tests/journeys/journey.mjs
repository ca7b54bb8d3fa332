// One description of a journey, made against each server, by each kind of
// client, in a page or in Node. A step says what it expects; where a server is
// known to answer otherwise, its deviations say what, and that is then expected
// of it.
import assert from "node:assert/strict";
import { basename } from "node:path";
import { after, before, suite, test } from "node:test";
import { administrator, EMAIL } from "./administrator.mjs";
import { useApp } from "./clients.mjs";
import { record } from "./coverage.mjs";
import { inNode, inPage } from "./runtimes.mjs";
import { local } from "./servers/local.mjs";
import { ministack } from "./servers/ministack.mjs";

export { EMAIL };

/** Of those who have a phone. */
export const PHONE = { phone_number: "+15551231234", phone_number_verified: "true" };

export const publicClient = {
  kind: "a client without a secret",
  config: ({ publicClient }) => publicClient,
};

export const secretClients = [
  {
    kind: "a client with its secret",
    config: ({ secretClient }) => secretClient,
  },
  {
    kind: "a client whose back end keeps its secret",
    config: ({ secretClient: { clientId, clientSecret } }) => ({
      clientId,
      backEndSecret: clientSecret,
    }),
  },
];

const connect = useApp();
const started = new Map();
after(async () => {
  for (const server of started.keys()) await server.stop?.();
});

/** Starts a server when the first journey needs it. */
function start(server) {
  if (!started.has(server)) started.set(server, server.start?.());
  return started.get(server);
}

/** Where it does not matter what kind of client it is. */
export const everywhere = { clients: [publicClient], runtimes: [inPage, inNode] };

/** Where it does: what the hash of a challenge's answer takes is not the name that was typed. */
export const underAlias = {
  ...everywhere,
  clients: [secretClients[0]],
  aliasAttributes: ["email"],
};

/**
 * @param options which `servers`, `clients` and `runtimes` it is for, and what
 *   the pool is like
 * @param act takes the pool, the client in the app, the administrator, and `step`
 */
export function journey(name, options, act) {
  const {
    servers = [local, ministack],
    clients = [publicClient, ...secretClients],
    runtimes = [inPage],
    // Each request is answered once, unless a journey is about retries.
    retry = { maxAttempts: 1 },
    ...poolOptions
  } = options;
  const file = basename(process.argv[1]);
  for (const server of servers) {
    suite(`${name}: ${server.name}`, () => {
      before(() => start(server));
      for (const { kind, config } of clients) {
        for (const runtime of runtimes) {
          test(`${kind}, ${runtime.name}`, async (t) => {
            const pool = await server.createPool(t, poolOptions);
            const { clientId, ...secret } = config(pool);
            const { endpoint, region, userPoolId } = pool;
            const app = await connect(t, runtime, {
              endpoint,
              region,
              userPoolId,
              clientId,
              retry,
              ...secret,
            });
            const { cognito } = app;
            const { step, finish } = stepper({ server, journey: name, kind, clientId });
            const parts = { ...administrator(pool), ...signIns(cognito) };
            await act({ pool, clientId, ...app, step, ...parts });
            finish();
            record(await app.takeDone(), { file, journey: name, server, runtime });
          });
        }
      }
    });
  }
}

/** What an app can tell of a failure beside its message. */
export const failure = (call) =>
  call.then(show, ({ code, stage, operation, status, requestId, retryable, mayHaveBeenSent }) => {
    const hasRequestId = requestId !== undefined;
    return { code, stage, operation, status, hasRequestId, retryable, mayHaveBeenSent };
  });

function stepper({ server, journey, kind, clientId }) {
  const deviations = new Map();
  for (const [name, journeys] of Object.entries(server.deviations)) {
    for (const [step, instead] of Object.entries(journeys[journey] ?? {})) {
      deviations.set(step, { name, instead });
    }
  }
  return {
    /** Resolves with what came of it, if it is what was expected. */
    async step(what, happening, expected) {
      const place = `${server.name}, ${journey}, ${kind}: ${what}`;
      const { answer, shown } = await outcome(happening, clientId);
      const deviation = deviations.get(what);
      deviations.delete(what);
      if (deviation) {
        const { name, instead } = deviation;
        assert.notDeepEqual(
          shown,
          expected,
          `${place}: mended, so strike it from the deviations: "${name}"`,
        );
        assert.deepEqual(shown, instead, `${place}: other than its deviation: "${name}"`);
      } else {
        assert.deepEqual(shown, expected, place);
      }
      return answer;
    },
    finish() {
      const left = [...deviations.keys()];
      assert.deepEqual(
        left,
        [],
        `${server.name}, ${journey}: deviations of steps that are not there`,
      );
    },
  };
}

async function outcome(happening, clientId) {
  try {
    const answer = await happening;
    return { answer, shown: show(answer) };
  } catch (error) {
    // The service's words are shown; those of our own refusals may change.
    const { name, message, stage = "service" } = error;
    const said = message.replace(clientId, "<client id>");
    return { shown: stage === "service" ? `${name}: ${said}` : name };
  }
}

const STEP = /^[A-Z_]+$/;

/** A step of a sign-in, by its name. */
const nameOf = ({ name, isWrongCode, isDeviceForgotten }) =>
  [
    name,
    ...(isWrongCode ? ["the code was wrong"] : []),
    ...(isDeviceForgotten ? ["the device is forgotten"] : []),
  ].join(", ");

/** An answer in a few words; anything else is shown as it is. */
function show(answer) {
  const { authenticationResult, challengeName, codeDeliveryDetails } = answer ?? {};
  if (STEP.test(answer?.name)) return nameOf(answer);
  if (authenticationResult) return "tokens";
  if (challengeName) return challengeName;
  if (codeDeliveryDetails) {
    return `a code by ${codeDeliveryDetails.deliveryMedium} to ${codeDeliveryDetails.destination}`;
  }
  return answer;
}

const signIns = (cognito) => ({
  signIn: (username, password) =>
    cognito.initiateAuth({
      authFlow: "USER_PASSWORD_AUTH",
      authParameters: { USERNAME: username, PASSWORD: password },
    }),
  refresh: ({ refreshToken }, whose) =>
    cognito.initiateAuth({
      authFlow: "REFRESH_TOKEN_AUTH",
      authParameters: { REFRESH_TOKEN: refreshToken },
      ...whose,
    }),
});

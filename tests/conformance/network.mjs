// A fetch that answers with a script, and keeps what it was asked.
import assert from "node:assert/strict";

const HEADERS = { "content-type": "application/x-amz-json-1.1" };

/** The fetch of a client, the exchanges it is to have, and what it had. */
export function network({ endpoint, region, userPoolId }) {
  const place = region ?? userPoolId.split("_")[0];
  const url = endpoint ?? `https://cognito-idp.${place}.amazonaws.com/`;
  let due = [];
  let sent = [];

  async function fetch(to, { method, headers, body, redirect, signal, ...more }) {
    const target = headers["x-amz-target"];
    sent.push({ to, method, headers, body, redirect, more });
    assert.ok(due.length > 0, `one request too many: ${target}`);
    const { status = 200, headers: given = {}, body: text = "", failure } = due.shift().response;
    if (failure === "lost") throw new TypeError("fetch failed");
    if (failure === "timedOut") {
      return new Promise((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
      });
    }
    if (failure === "cutOff") {
      const cut = () => Promise.reject(new TypeError("terminated"));
      return { status, headers: new Headers(given), text: cut };
    }
    assert.equal(failure, undefined);
    const json = typeof text === "string" ? text : JSON.stringify(text);
    return new Response(json, { status, headers: given });
  }

  /** What a call is to send and gets. */
  const expect = (exchanges = []) => {
    due = [...exchanges];
    sent = [];
  };

  /** Compares what was sent with what was to be. */
  function verify(exchanges = []) {
    const operations = sent.map(({ headers }) => headers["x-amz-target"].split(".")[1]);
    assert.deepEqual(
      operations,
      exchanges.map(({ operation }) => operation),
      "the operations, in this order",
    );
    for (const [index, expected] of exchanges.entries()) {
      const { operation } = expected;
      const { body, ...init } = sent[index];
      assert.deepEqual(init, {
        to: url,
        method: "POST",
        headers: {
          ...HEADERS,
          "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
        },
        redirect: "manual",
        more: {},
      });
      const value = JSON.parse(body);
      assert.deepEqual(value, expected.body, `the body of ${operation}`);
      assert.equal(body, JSON.stringify(value), "a body without spaces and doubled members");
    }
  }

  return { fetch, expect, verify };
}

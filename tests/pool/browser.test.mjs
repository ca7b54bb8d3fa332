// The pool in a page, and over HTTP from a page of another origin: the browser
// itself says what that page may read.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { servePool } from "../../js/node/server.js";
import { launchChromium } from "../browser.mjs";
import { createPool, wireRequest } from "./support.mjs";

const pkg = new URL("../../pkg/", import.meta.url);
const PAGE = '<!doctype html><link rel="icon" href="data:,"><title>An app</title>';

let browser;
let server;
let page;
before(async () => {
  server = createServer(async (request, response) => {
    if (request.url === "/") {
      response.writeHead(200, { "content-type": "text/html" }).end(PAGE);
    } else {
      const file = await readFile(new URL(`.${request.url}`, pkg));
      response.writeHead(200, { "content-type": "text/javascript" }).end(file);
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(`http://localhost:${server.address().port}/`);
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

test("a pool in the page: a password is replaced, and the tokens verify", async () => {
  const verified = await page.evaluate(async () => {
    const { createUserPool } = await import("/testing.js");
    const pool = await createUserPool({ clients: [{ clientId: "app" }] });
    await pool.admin.createUser({
      username: "jane",
      messageAction: "SUPPRESS",
      userAttributes: { email: "jane@example.com", email_verified: "true" },
    });
    await pool.admin.setUserPassword({
      username: "jane",
      password: "Old-passw0rd",
      permanent: true,
    });
    const call = async (operation, input) => {
      const response = await pool.fetch(pool.endpoint, {
        method: "POST",
        headers: {
          "Content-Type": "application/x-amz-json-1.1",
          "X-Amz-Target": `AWSCognitoIdentityProviderService.${operation}`,
        },
        body: JSON.stringify({ ClientId: "app", ...input }),
      });
      return response.json();
    };
    await call("ForgotPassword", { Username: "jane" });
    const { code } = pool.outbox.last("jane");
    await call("ConfirmForgotPassword", {
      Username: "jane",
      ConfirmationCode: code,
      Password: "New-passw0rd",
    });
    const { AuthenticationResult } = await call("InitiateAuth", {
      AuthFlow: "USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: "jane", PASSWORD: "New-passw0rd" },
    });

    const [header, payload, signature] = AuthenticationResult.AccessToken.split(".");
    const bytes = (base64url) => {
      const base64 = base64url.replaceAll("-", "+").replaceAll("_", "/");
      return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    };
    const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
    const key = await crypto.subtle.importKey("jwk", pool.jwks.keys[0], algorithm, false, [
      "verify",
    ]);
    const signed = new TextEncoder().encode(`${header}.${payload}`);
    return crypto.subtle.verify(algorithm, key, bytes(signature), signed);
  });
  assert.equal(verified, true);
});

test("over HTTP the browser shows a page what the pool's own fetch shows", async (t) => {
  const pool = await createPool(t);
  const { endpoint, close } = await servePool(pool);
  t.after(close);
  for (const clientId of ["app", "none"]) {
    const request = wireRequest("ForgotPassword", { ClientId: clientId, Username: "jane" });
    const shown = await page.evaluate(
      async ([url, init]) => {
        const response = await fetch(url, init);
        return {
          status: response.status,
          names: [...response.headers.keys()],
          body: await response.json(),
        };
      },
      [endpoint, request],
    );
    const own = await pool.fetch(pool.endpoint, request);
    assert.deepEqual(shown, {
      status: own.status,
      names: [...own.headers.keys()],
      body: await own.json(),
    });
    assert.ok(shown.names.includes("x-amzn-requestid"));
  }
});

test("over HTTP a connection dropped or cut off is a TypeError in the page", async (t) => {
  const pool = await createPool(t);
  const { endpoint, close } = await servePool(pool);
  t.after(close);
  const request = wireRequest("ForgotPassword", { ClientId: "app", Username: "jane" });
  // Chromium sends a request again, POST too, when a connection it had used
  // before (here by the preflight) breaks without an answer.
  for (const fault of [{ drop: true, times: 2 }, { cutOff: 5 }]) {
    pool.faults.next({ operation: "ForgotPassword", ...fault });
    const outcome = await page.evaluate(
      ([url, init]) =>
        fetch(url, init)
          .then((response) => response.text())
          .catch((error) => error.name),
      [endpoint, request],
    );
    assert.equal(outcome, "TypeError");
  }
  const response = await fetch(endpoint, request);
  assert.equal(response.status, 200, "every fault was used up");
});

// What the tests of createUserPool share: a small pool, and a call as it goes
// over the wire.

import { createUserPool } from "../../pkg/testing.js";

export const PASSWORD = "Old-passw0rd";
export const NEW_PASSWORD = "New-passw0rd";

// A pool of its own for each test, closed when the test is over.
export async function createPool(t, options) {
  const pool = await createUserPool({
    clients: [{ clientId: "app" }],
    users: [
      {
        username: "jane",
        password: PASSWORD,
        attributes: { email: "jane@example.com", email_verified: "true" },
      },
    ],
    ...options,
  });
  t.after(() => pool.close());
  return pool;
}

export function wireRequest(operation, input) {
  return {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(input),
  };
}

// Answers the output; rejects with the service's name and message.
export async function call(pool, operation, input, init) {
  const response = await pool.fetch(pool.endpoint, { ...wireRequest(operation, input), ...init });
  const output = await response.json();
  if (response.ok) return output;
  throw Object.assign(new Error(output.message), { name: output.__type });
}

export const signIn = (pool, password = PASSWORD, username = "jane") =>
  call(pool, "InitiateAuth", {
    ClientId: pool.clients[0].clientId,
    AuthFlow: "USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME: username, PASSWORD: password },
  });

export const forgotPassword = (pool, username = "jane") =>
  call(pool, "ForgotPassword", { ClientId: pool.clients[0].clientId, Username: username });

export const confirmForgotPassword = (pool, code, username = "jane") =>
  call(pool, "ConfirmForgotPassword", {
    ClientId: pool.clients[0].clientId,
    Username: username,
    ConfirmationCode: code,
    Password: NEW_PASSWORD,
  });

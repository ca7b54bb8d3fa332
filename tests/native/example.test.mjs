// examples/native, a program without a browser, against the local user pool.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { servePool } from "../../js/node/server.js";
import { createUserPool } from "../../pkg/testing.js";
import { env, root } from "../../scripts/run.mjs";

test("the journeys of a native program", async (t) => {
  const config = readFileSync(join(root, "examples/native/pool.json"), "utf8");
  const pool = await createUserPool(JSON.parse(config));
  const server = await servePool(pool);
  t.after(() => {
    server.close();
    pool.close();
  });
  const { stdout } = await promisify(execFile)(
    "cargo",
    ["run", "--quiet", "--locked", "--example", "native", "--features", "client"],
    { cwd: root, env: { ...env, COGNITO_ENDPOINT: server.endpoint } },
  );
  assert.deepEqual(stdout.trimEnd().split("\n"), [
    "forgotten password: a code was sent to j***@e***",
    "forgotten password: jane is signed in with SRP",
    'temporary password: also required: ["name"]',
    "temporary password: ben is signed in",
    "changed password: done",
    "changed password: the old one: NotAuthorizedException: Incorrect username or password.",
    "changed password: then nobody is signed in",
  ]);
});

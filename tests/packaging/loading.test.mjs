// How the Wasm gets in: from inside the JavaScript or from where `init` says,
// once, at the first use; and what an app hears when it does not.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, test } from "node:test";
import { createApp } from "./app.mjs";
import { CALLS, CLIENT_ID, REGION, SUCCESS } from "./support.mjs";

/** The package anew, with nothing loaded: a module is one for each file. */
async function install(t, entry) {
  const { resolve } = createRequire(join(await createApp(t), "app.js"));
  const { CognitoClient, CognitoError, init } = await import(resolve(entry));
  const fetch = async () => Response.json(SUCCESS);
  const cognito = new CognitoClient({ region: REGION, clientId: CLIENT_ID, fetch });
  const call = () => cognito.forgotPassword(CALLS.forgotPassword);
  const refusal = async () => {
    const error = await call().then(
      () => assert.fail("the call succeeded"),
      (error) => error,
    );
    assert.ok(error instanceof CognitoError);
    return error;
  };
  return {
    init,
    call,
    refusal,
    wasm: await readFile(resolve("cognito-wasm/wasm")),
  };
}

/** Counts how often a module is compiled, which is what loading costs. Node compiles one of its own for `fetch`. */
function countCompiled(t) {
  const { mock } = t.mock.method(WebAssembly, "Module");
  return ({ byteLength }) =>
    mock.calls.filter(({ arguments: [bytes] }) => bytes.byteLength === byteLength).length;
}

function refuse() {
  throw new WebAssembly.CompileError("Wasm code generation disallowed by embedder");
}

describe("the Wasm inside", () => {
  test("is compiled at the first call, once for all that are waiting", async (t) => {
    const compiled = countCompiled(t);
    const { call, wasm } = await install(t, "cognito-wasm");
    assert.equal(compiled(wasm), 0);
    await Promise.all(Array.from({ length: 50 }, call));
    await call();
    assert.equal(compiled(wasm), 1);
  });

  test("is compiled early by init()", async (t) => {
    const compiled = countCompiled(t);
    const { init, call, wasm } = await install(t, "cognito-wasm");
    await init();
    assert.equal(compiled(wasm), 1);
    await call();
    await init();
    assert.equal(compiled(wasm), 1);
  });

  test("gives way to what init() names, even after it was used", async (t) => {
    const { init, call, wasm } = await install(t, "cognito-wasm");
    await call();
    const calls = Array.from({ length: 20 }, call);
    await init(wasm);
    await Promise.all([...calls, call()]);
  });

  test("is compiled on the side where it may not be at once", async (t) => {
    const { call } = await install(t, "cognito-wasm");
    const compile = t.mock.method(WebAssembly, "compile");
    t.mock.method(WebAssembly, "Module", refuse);
    await call();
    assert.equal(compile.mock.callCount(), 1);
  });

  test("is not to be had without WebAssembly", async (t) => {
    const { refusal, call } = await install(t, "cognito-wasm");
    t.mock.method(WebAssembly, "compile", async () => refuse());
    t.mock.method(WebAssembly, "Module", refuse);
    const error = await refusal();
    assert.equal(error.code, "WasmUnavailable");
    assert.match(error.message, /'wasm-unsafe-eval'/);
    assert.match(error.cause.message, /disallowed by embedder/);
    t.mock.restoreAll();
    await call();
  });
});

describe("init takes", () => {
  const sources = {
    bytes: (wasm) => wasm,
    "an ArrayBuffer": (wasm) => wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length),
    "a module": (wasm) => WebAssembly.compile(wasm),
    "an answer": (wasm) => new Response(wasm),
    "the promise of an answer": async (wasm) => new Response(wasm),
    "an address": (wasm) => `data:application/wasm;base64,${wasm.toString("base64")}`,
    "a URL": (wasm) => new URL(`data:application/octet-stream;base64,${wasm.toString("base64")}`),
  };
  for (const [what, source] of Object.entries(sources)) {
    test(what, async (t) => {
      const { init, call, wasm } = await install(t, "cognito-wasm/slim");
      await init(await source(wasm));
      await call();
    });
  }

  test("a promise, without waiting for it to be kept", async (t) => {
    const { init, call, wasm } = await install(t, "cognito-wasm/slim");
    const loading = init(Promise.resolve(wasm));
    await call();
    await loading;
  });
});

describe("the Wasm from elsewhere", () => {
  test("is missing until init() names it", async (t) => {
    const { init, call, refusal, wasm } = await install(t, "cognito-wasm/slim");
    assert.equal((await refusal()).code, "WasmUnavailable");
    await init(wasm);
    await call();
  });

  test("fails once, and the next call has it", async (t) => {
    const { init, call, refusal, wasm } = await install(t, "cognito-wasm/slim");
    let answer = () => Promise.reject(new TypeError("Failed to fetch"));
    const { mock } = t.mock.method(globalThis, "fetch", () => answer());
    await assert.rejects(init("/core.wasm"), {
      code: "WasmUnavailable",
      operation: "init",
      retryable: true,
    });
    assert.equal((await refusal()).code, "WasmUnavailable");

    answer = async () => new Response("Bad gateway", { status: 502 });
    assert.equal((await refusal()).cause.message, "the response has status 502");

    answer = async () => new Response(wasm);
    await call();
    assert.equal(mock.callCount(), 4);
  });

  test("is no Wasm, and then it is", async (t) => {
    const { init, call, refusal, wasm } = await install(t, "cognito-wasm/slim");
    const error = await init(Buffer.from("<!doctype html>")).catch((error) => error);
    assert.deepEqual([error.code, error.cause.name], ["WasmUnavailable", "CompileError"]);
    assert.equal((await refusal()).code, "WasmUnavailable");
    await init(wasm);
    await call();
  });
});

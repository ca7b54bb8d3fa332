// The code of the calls that the page makes: what stands in it, and that it is right.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/run.mjs";
import { codeOf } from "../../www/code/code.js";
import { required } from "../../www/code/rust.js";
import { answers } from "../../www/code/rust-answers.js";

const secret = "not-to-be-seen";
const accessToken = secret;
const device = { deviceKey: secret, deviceGroupKey: secret, devicePassword: secret };
const asUser = (name, input) => ({ api: "operation", name, input: { accessToken, ...input } });
const answer = (name, input) => ({ api: "answer", name: "answer", step: { name }, input });
const client = (name, input) => ({ api: "client", name, input });
const session = (name) => ({ api: "session", name });
const attributes = [
  { name: "email", value: secret },
  { name: "name", value: secret },
];

/** Every call that the page makes. */
const calls = [
  client("forgotPassword", { username: "ana" }),
  client("confirmForgotPassword", { username: "ana", confirmationCode: secret, password: secret }),
  {
    api: "operation",
    name: "signUp",
    input: { username: "ana", password: secret, userAttributes: attributes },
  },
  { api: "operation", name: "resendConfirmationCode", input: { username: "ana" } },
  asUser("getUser"),
  asUser("deleteUser"),
  asUser("changePassword", { previousPassword: secret, proposedPassword: secret }),
  asUser("updateUserAttributes", { userAttributes: attributes }),
  asUser("verifyUserAttribute", { attributeName: "email", code: secret }),
  asUser("listDevices", { limit: 20 }),
  asUser("updateDeviceStatus", { deviceKey: secret, deviceRememberedStatus: "not_remembered" }),
  asUser("forgetDevice", { deviceKey: secret }),
  asUser("listWebAuthnCredentials"),
  asUser("deleteWebAuthnCredential", { credentialId: secret }),
  asUser("associateSoftwareToken"),
  asUser("verifySoftwareToken", { userCode: secret }),
  asUser("setUserMFAPreference", {
    softwareTokenMfaSettings: { enabled: true, preferredMfa: true },
    emailMfaSettings: { enabled: false, preferredMfa: false },
  }),
  {
    api: "signIn",
    name: "signIn",
    input: { username: "ana", password: secret, authFlow: "USER_SRP_AUTH", device },
  },
  { api: "signIn", name: "signIn", input: { username: "ana", authFlow: "USER_AUTH" } },
  answer("CUSTOM_CHALLENGE", { answer: secret, device }),
  answer("EMAIL_OTP", { code: secret }),
  answer("MFA_SETUP", { mfa: "SOFTWARE_TOKEN_MFA", issuer: "demo", device }),
  answer("MFA_SETUP", { mfa: "EMAIL_OTP", email: secret }),
  answer("NEW_PASSWORD_REQUIRED", {
    newPassword: secret,
    userAttributes: { name: secret, given_name: secret },
  }),
  answer("NEW_PASSWORD_REQUIRED", { newPassword: secret, userAttributes: {} }),
  answer("PASSWORD", { password: secret }),
  answer("PASSWORD_RESET_REQUIRED", { confirmationCode: secret, password: secret }),
  answer("SELECT_CHALLENGE", { challenge: "EMAIL_OTP" }),
  answer("SELECT_CHALLENGE", { challenge: "PASSWORD_SRP", password: secret }),
  answer("SELECT_MFA_TYPE", { mfa: "SMS_MFA" }),
  answer("SIGN_UP_NOT_CONFIRMED", { confirmationCode: secret, password: secret }),
  answer("SMS_MFA", { code: secret, device }),
  answer("SMS_OTP", { code: secret }),
  answer("SOFTWARE_TOKEN_MFA", { code: secret }),
  answer("SOFTWARE_TOKEN_SETUP", { code: secret }),
  answer("WEB_AUTHN", {}),
  {
    api: "rememberDevice",
    name: "rememberDevice",
    input: { deviceName: "This browser", isRemembered: false },
  },
  { api: "registerPasskey", name: "registerPasskey", input: { accessToken } },
  { api: "admin", name: "adminResetUserPassword", input: { username: "ana" } },
  {
    api: "admin",
    name: "adminSetUserPassword",
    input: { username: "ana", password: secret, permanent: true },
  },
  {
    api: "admin",
    name: "adminUpdateUserAttributes",
    input: { username: "ana", userAttributes: [{ name: "email_verified", value: "true" }] },
  },
  {
    api: "admin",
    name: "adminCreateUser",
    input: { username: "ana", temporaryPassword: secret, userAttributes: attributes },
  },
  session("start"),
  session("refresh"),
  session("signOut"),
  session("signOutEverywhere"),
];
const codes = calls.map((call) => ({ call, ...codeOf(call) }));

test("no code has what was typed, but for usernames", () => {
  for (const { javascript, rust } of codes) {
    assert.ok(!`${javascript}${rust}`.includes(secret), javascript);
  }
  const [{ javascript, rust }] = codes;
  assert.equal(javascript, 'await cognito.forgotPassword({ username: "ana" });');
  assert.match(rust, /ForgotPassword::new\("ana"\)/);
});

test("the JavaScript compiles with the package's types", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "cognito-wasm-code-"));
  t.after(() => rmSync(folder, { recursive: true }));
  // The variables that stand for what was typed.
  const strings = [
    ...["accessToken", "typedAnswer", "code", "confirmationCode", "credentialId", "deviceKey"],
    ...["email", "givenName", "name", "newPassword", "password", "previousPassword"],
    ...["proposedPassword", "temporaryPassword", "userCode"],
  ];
  codes.forEach(({ call, javascript }, index) => {
    const imports = javascript.match(/^import .*$/gm) ?? [];
    const body = javascript.replace(/^import .*$/gm, "");
    const step = call.api === "answer" ? `StepNamed<"${call.step.name}">` : "SignedInStep";
    const parameters = [
      "cognito: CognitoClient, session: CognitoSession, admin: CognitoAdmin, device: Device",
      call.api === "signIn" ? undefined : `step: ${step}`,
      ...strings.map((name) => `${name}: string`),
    ].filter(Boolean);
    writeFileSync(
      join(folder, `call-${index}.ts`),
      `import type { CognitoClient } from "cognito-wasm";
       import type { CognitoAdmin } from "cognito-wasm/admin";
       import type { CognitoSession } from "cognito-wasm/session";
       import type { Device, SignedInStep, Step } from "cognito-wasm/sign-in";
       ${imports.join("\n")}
       type StepNamed<Name extends string> = Extract<Step, { name: Name }>;
       export async function run(${parameters.join(", ")}) {
         { ${body} }
         // A step that the types do not have would accept any answer.
         ${call.api === "answer" ? "const isKnown: [typeof step] extends [never] ? false : true = true;" : ""}
       }`,
    );
  });
  const module = (name) => [join(root, "pkg", `${name}.d.ts`)];
  const names = ["admin", "operations", "session", "sign-in"];
  const paths = Object.fromEntries(names.map((name) => [`cognito-wasm/${name}`, module(name)]));
  const compilerOptions = {
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2022", "dom"],
    types: [],
    strict: true,
    noEmit: true,
    paths: { ...paths, "cognito-wasm": module("index") },
  };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions, include: ["*.ts"] }),
  );
  const tsc = join(root, "node_modules", ".bin", "tsc");
  try {
    execFileSync(tsc, ["--project", folder], { encoding: "utf8" });
  } catch (error) {
    assert.fail(error.stdout);
  }
});

/** Returns the Rust of a folder. */
const rustIn = (...path) => {
  const folder = join(root, "src", "client", ...path);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".rs") && !name.includes("test"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
};

/** Returns what a type's function takes, but for itself; undefined if there is no such function. */
function parametersOf(source, type, name) {
  const [, block] = source.match(new RegExp(`\\nimpl ${type} \\{(.*?)\\n\\}`, "s")) ?? [];
  const [, list] = block?.match(new RegExp(`pub fn ${name}\\(([^{]*?)\\) -> Self`, "s")) ?? [];
  return list
    ?.split(/,\s*(?=\w+:|$)/)
    .map((parameter) => parameter.trim().split(":")[0])
    .filter((parameter) => parameter !== "" && !/^(mut )?self$/.test(parameter));
}

test("the Rust names what the crate has: its requests with their members, and its answers", () => {
  const operations = rustIn("operations", "generated");
  for (const { call, rust } of codes) {
    if (!(call.name in required)) continue;
    const [, type, setters] = rust.match(
      /let request = (\w+)::new\([^\n]*?\)((?:\n? *\.\w+\(.*)*);/,
    );
    const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    assert.deepEqual(parametersOf(operations, type, "new"), required[call.name].map(snake), type);
    for (const [, setter] of setters.matchAll(/\n? *\.([a-z_]+)\(/g)) {
      if (/^(enabled|preferred_mfa)$/.test(setter)) continue;
      assert.equal(parametersOf(operations, type, setter)?.length, 1, `${type}.${setter}`);
    }
  }
  const signIn = rustIn("sign_in") + rustIn("sign_in", "answers") + rustIn("sign_in", "steps");
  for (const { call, rust } of codes) {
    for (const [, type, name, list] of rust.matchAll(/answers::(\w+)::(\w+)\((.*?)\)/g)) {
      const expected = parametersOf(signIn, type, name)?.length;
      assert.equal(list === "" ? 0 : list.split(", ").length, expected, `${type}::${name}`);
    }
    for (const [, type, variant] of rust.matchAll(
      /(AuthFlowType|ChallengeNameType|DeviceRememberedStatusType)::(\w+)/g,
    )) {
      const [, variants] = operations.match(new RegExp(`\\n    ${type}:\\n(.*?)\\n\\}`, "s"));
      assert.match(variants, new RegExp(`\\b${variant} = "`), call.name);
    }
  }
  for (const [variant] of Object.values(answers)) {
    assert.match(signIn, new RegExp(`\\n    ${variant}\\(`), variant);
  }
});

test("every operation that the page calls has its Rust", () => {
  const folder = join(root, "www");
  const names = readdirSync(folder, { recursive: true }).filter(
    (name) => /\.js$/.test(name) && !name.startsWith("node_modules"),
  );
  const source = names.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
  const called = [...source.matchAll(/\.(?:asUser|client|operation)\(\s*"(\w+)"/g)];
  assert.ok(called.length > 12);
  for (const [, name] of called) {
    assert.ok(name in required, name);
    assert.ok(
      calls.some((call) => call.name === name),
      `${name} is not among the calls of this test`,
    );
  }
});

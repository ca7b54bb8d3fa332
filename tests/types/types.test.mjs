// The types of the installed package, as TypeScript reads them in an app: what
// is right compiles, and each `@ts-expect-error` stands where it must not.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { root } from "../../scripts/run.mjs";
import { importInstalled, installTarball } from "../packaging/tarball.mjs";

const tsc = join(root, "node_modules", ".bin", "tsc");

/** What tsc prints of an app of these files, and of those made: nothing, if all is well. */
async function compile(t, include, options, made = {}) {
  const { folder: installed } = await installTarball();
  const folder = await mkdtemp(join(tmpdir(), "cognito-wasm-types-"));
  t.after(() => rm(folder, { recursive: true }));
  await cp(join(installed, "node_modules"), join(folder, "node_modules"), { recursive: true });
  await cp(join(root, "tests", "types"), folder, { recursive: true });
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022", "dom"],
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
    ...options,
  };
  for (const [name, text] of Object.entries(made)) await writeFile(join(folder, name), text);
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include }));
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  return new Promise((resolve) =>
    execFile(tsc, ["--project", "."], { cwd: folder }, (error, stdout, stderr) =>
      resolve(error ? stdout + stderr || error.message : ""),
    ),
  );
}

const ALL = [
  "inputs.ts",
  "optional.ts",
  "answers.ts",
  "errors.ts",
  "reasons.ts",
  "session.ts",
  "sign-in.ts",
  "sub-paths.ts",
];
const bundler = { module: "esnext", moduleResolution: "bundler" };
const node = { module: "nodenext", moduleResolution: "nodenext" };

test("a bundler's app", async (t) => {
  assert.equal(await compile(t, ALL, bundler), "");
});

test("a module of Node's", async (t) => {
  assert.equal(await compile(t, ALL, node), "");
});

test("exactOptionalPropertyTypes", async (t) => {
  const others = ALL.filter((file) => file !== "optional.ts");
  assert.equal(await compile(t, others, { ...bundler, exactOptionalPropertyTypes: true }), "");
});

test("exactOptionalPropertyTypes, and members that may be undefined", async (t) => {
  const options = { ...bundler, exactOptionalPropertyTypes: true };
  assert.equal(await compile(t, ["optional.ts"], options), "");
});

test("without the DOM's types, and with Node's", async (t) => {
  const { exports } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const paths = Object.keys(exports).filter((path) => exports[path].types);
  const lines = paths.map((path) => `import "${path.replace(".", "cognito-wasm")}";`);
  const app = `import { CognitoClient, init } from "cognito-wasm";
    new CognitoClient({ region: "us-west-2", clientId: "app", fetch });
    await init(new URL("file:///core.wasm"));
    // @ts-expect-error what no module can be had from
    await init(5);`;
  const options = {
    ...node,
    lib: ["es2022"],
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")],
  };
  const made = { "node.ts": `${lines.join("\n")}\n${app}` };
  assert.equal(await compile(t, ["node.ts"], options, made), "");
});

test("every module of the package is checked against its types", async () => {
  const folder = join(root, "js");
  const checked = new Set();
  // What runs in Node alone is checked with Node's types.
  for (const project of [folder, join(folder, "node")]) {
    const { stdout } = await promisify(execFile)(tsc, ["--project", project, "--listFilesOnly"]);
    for (const file of stdout.split("\n")) {
      if (file.endsWith(".js")) checked.add(relative(folder, file));
    }
  }
  const all = await readdir(folder, { recursive: true });
  const modules = all.filter((file) => file.endsWith(".js"));
  assert.deepEqual([...checked].sort(), modules.sort());
});

test("declares what each module exports, and nothing else", async (t) => {
  const { exports } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const paths = Object.keys(exports).filter((path) => exports[path].types);
  const made = await Promise.all(
    paths.map(async (path, index) => {
      const name = path.replace(".", "cognito-wasm");
      const members = union(Object.keys(await importInstalled(name)));
      const lines = [
        `import type * as module from "${name}";`,
        'import { same } from "./equal.js";',
        `same<keyof typeof module, ${members}>(true);`,
      ];
      return [`exports-${index}.ts`, lines.join("\n")];
    }),
  );
  const files = made.map(([file]) => file);
  assert.equal(await compile(t, files, bundler, Object.fromEntries(made)), "");
});

test("the operations take and give what they do in AWS's own SDK", async (t) => {
  const sdk = "@aws-sdk/client-cognito-identity-provider";
  const paths = { [sdk]: [join(root, "tests", "node_modules", sdk)] };
  const options = { ...bundler, paths, skipLibCheck: true };
  assert.equal(await compile(t, ["operations.ts"], options), "");
});

test("a fault names any operation that the pool has, in either spelling", async (t) => {
  const models = ["model/cognito-idp.json", "user-pool/src/model/pools.json"].map(
    async (file) => JSON.parse(await readFile(join(root, file), "utf8")).operations,
  );
  const operations = (await Promise.all(models)).flatMap((model) => Object.keys(model));
  const names = union(operations.flatMap((name) => [name, camelCase(name)]));
  const lines = [
    'import type { OperationName } from "cognito-wasm/testing";',
    'import { same } from "./equal.js";',
    `same<OperationName, ${names}>(true);`,
  ];
  const made = { "faults.ts": lines.join("\n") };
  assert.equal(await compile(t, ["faults.ts"], bundler, made), "");
});

test("the codes of each function are those that the service's model declares", async (t) => {
  const { operations } = JSON.parse(await readFile(join(root, "model/cognito-idp.json"), "utf8"));
  const functions = { respondToNewPasswordChallenge: "RespondToAuthChallenge" };
  for (const name of Object.keys(operations)) functions[camelCase(name)] = name;
  // What any signed operation of AWS may be refused with, the model leaves out.
  const signing = [
    "AccessDeniedException",
    "CredentialsFailed",
    "ExpiredTokenException",
    "ForbiddenException",
    "IncompleteSignatureException",
    "InvalidSignatureException",
    "MissingAuthenticationTokenException",
    "RequestExpired",
    "RequestTimeTooSkewed",
    "UnrecognizedClientException",
  ];
  const lines = Object.entries(functions).map(([name, operation]) => {
    const { auth, errors } = operations[operation];
    const codes = union(errors.filter((code) => auth === "none" || !signing.includes(code)));
    const ours = `CognitoServiceCodes["${name}"]`;
    return `same<${auth === "none" ? ours : `Exclude<${ours}, ${union(signing)}>`}, ${codes}>(true);`;
  });
  const codes = [
    'import type { CognitoServiceCodes } from "cognito-wasm";',
    'import type {} from "cognito-wasm/admin";',
    'import type {} from "cognito-wasm/operations";',
    'import { same } from "./equal.js";',
    ...lines,
    `same<keyof CognitoServiceCodes, ${union([...Object.keys(functions), "init"])}>(true);`,
  ];
  const made = { "codes.ts": codes.join("\n") };
  assert.equal(await compile(t, ["codes.ts"], bundler, made), "");
});

const camelCase = (operation) => operation[0].toLowerCase() + operation.slice(1);

/** A type of these strings. */
function union(texts) {
  return texts.map((text) => JSON.stringify(text)).join(" | ");
}

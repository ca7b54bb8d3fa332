// An app whose modules are the documentation's programs: it has the package from its
// tarball, and the frameworks from the tests' own packages.

import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { compile as compileSvelte } from "svelte/compiler";
import { compileScript, parse as parseVue } from "vue/compiler-sfc";
import { root } from "../../scripts/run.mjs";
import { installTarball } from "../packaging/tarball.mjs";
import { placeOf } from "./programs.mjs";

const execute = promisify(execFile);
const preload = new URL("./preload.mjs", import.meta.url).href;
const tsc = join(root, "node_modules", ".bin", "tsc");

/** What the programs import beside the package, of tests/node_modules. */
const FRAMEWORKS = ["@angular", "@types", "react", "react-dom", "rxjs", "svelte", "vue"];

const compilerOptions = {
  target: "es2022",
  module: "esnext",
  moduleResolution: "bundler",
  lib: ["es2023", "dom", "dom.iterable"],
  types: ["node", "svelte", "vite/client"],
  jsx: "react-jsx",
  allowJs: true,
  checkJs: true,
  strict: true,
  experimentalDecorators: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Creates the app's folder, which the caller removes. */
export async function createApp() {
  const { folder: installed } = await installTarball();
  const folder = await mkdtemp(join(tmpdir(), "cognito-wasm-documents-"));
  const modules = join(folder, "node_modules");
  await cp(join(installed, "node_modules"), modules, { recursive: true });
  for (const name of [...FRAMEWORKS, "vite"]) {
    await symlink(join(root, "tests", "node_modules", name), join(modules, name));
  }
  await cp(join(root, "tests", "documents", "support.js"), join(folder, "support.js"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  await writeFile(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions, include: ["*.js", "*.ts", "*.tsx"] }),
  );
  await writeFile(
    join(folder, "keys.json"),
    JSON.stringify([await createKeys(), await createKeys()]),
  );
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/** A pair of RSA keys as a pool has them, for preload.mjs. */
async function createKeys() {
  const algorithm = {
    name: "RSASSA-PKCS1-v1_5",
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: "SHA-256",
  };
  const { subtle } = globalThis.crypto;
  const { publicKey, privateKey } = await subtle.generateKey(algorithm, true, ["sign", "verify"]);
  return {
    publicKey: await subtle.exportKey("jwk", publicKey),
    privateKey: await subtle.exportKey("jwk", privateKey),
  };
}

/**
 * A program's TypeScript or JavaScript, which of a component is its script; what Vue makes of
 * a template is TypeScript, too, and is checked with it.
 *
 * @returns {{ script: string, fault?: string }} `fault` is what the framework's compiler says
 */
export function scriptOf(language, text) {
  try {
    if (language === "vue") {
      const { descriptor, errors } = parseVue(text);
      if (errors.length > 0) throw errors[0];
      return {
        script: compileScript(descriptor, { id: "documents", inlineTemplate: true }).content,
      };
    }
    if (language === "svelte") {
      const { warnings } = compileSvelte(text, { filename: "Component.svelte" });
      if (warnings.length > 0) throw new Error(warnings.map(({ message }) => message).join("\n"));
      return { script: text.match(/<script lang="ts">\n(.*?)<\/script>/s)[1] };
    }
    return { script: text };
  } catch (error) {
    return { script: "export {};\n", fault: error.message };
  }
}

/**
 * Compiles everything in the folder, under strict.
 *
 * @returns {Promise<Map<string, string[]>>} what the compiler says, by files; by `""`, what
 *   belongs to none
 */
export async function compileApp(folder, programs) {
  const { stdout } = await execute(tsc, ["--project", ".", "--pretty", "false"], {
    cwd: folder,
  }).catch((error) => {
    // It has found something, and says it there; or it has not even begun.
    if (!error.stdout) throw error;
    return error;
  });
  const origins = new Map(programs.map(({ file, origins }) => [file, origins]));
  const messages = new Map();
  for (const text of stdout.split("\n").filter((line) => line !== "" && !line.startsWith(" "))) {
    const found = text.match(/^(\S+?)\((\d+),\d+\): (.*)$/);
    const [file, line, message] = found?.slice(1) ?? ["", "0", text];
    const place = placeOf(origins.get(file) ?? [], Number(line)) ?? `${file}:${line}`;
    messages.set(file, [...(messages.get(file) ?? []), `${place}: ${message}`]);
  }
  return messages;
}

/** Runs a program in a process of its own; throws what it printed if it fails. */
export async function runProgram(folder, file) {
  const script = `${file}.run.mjs`;
  // Node 20 knows no TypeScript, and no import without an extension.
  await build({
    entryPoints: [join(folder, file)],
    outfile: join(folder, script),
    bundle: true,
    packages: "external",
    format: "esm",
    target: "es2022",
    logLevel: "silent",
  });
  // A session listens to other tabs, which keeps a process alive: it ends when the program has.
  const start = `await import("./${script}"); process.exit(process.exitCode ?? 0);`;
  const args = ["--no-warnings", "--import", preload, "--input-type=module", "--eval", start];
  const env = { ...process.env, DOCUMENTS_KEYS: join(folder, "keys.json") };
  // Longer than any program takes; a program that waits for nothing ends by itself, with 13.
  await execute(process.execPath, args, { cwd: folder, env, timeout: 60_000 }).catch((error) => {
    throw new Error(error.stderr || error.stdout || `It ended with ${error.code ?? error.signal}.`);
  });
}

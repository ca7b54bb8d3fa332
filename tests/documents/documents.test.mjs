// Every code block of README.md and docs/*.md is compiled under strict against the installed
// package, and run against a local user pool. What each block is made into is said in pages/;
// a block that no list has fails, so that a new one cannot go unchecked.
//
// A single page: `node --test tests/documents` with `--test-name-pattern docs/guide.md`.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { compileApp, createApp, runProgram, scriptOf } from "./app.mjs";
import { allBlocks } from "./blocks.mjs";
import { startPages } from "./page.mjs";
import { assemble, namesIn } from "./programs.mjs";

const blocks = new Map(allBlocks().map((block) => [block.name, block]));

const lists = readdirSync(join(import.meta.dirname, "pages"));
const entries = (
  await Promise.all(lists.map(async (file) => (await import(`./pages/${file}`)).entries))
)
  .flat()
  .map((entry) => ({ ...entry, names: namesIn(entry).flatMap(expand) }));

/** The blocks of a name that ends with `*`: those of its section. */
function expand(name) {
  if (!name.endsWith("*")) return [name];
  return [...blocks.keys()].filter((other) => other.startsWith(name.slice(0, -1)));
}

/** Programs with a fault that only strict finds, or only a run. */
const WRONG = {
  "implicit.js": "export const double = (value) => value + value;\n",
  "unknown.ts": "try {\n} catch (error) {\n  error.code;\n}\n",
  "fails.js": 'throw new Error("on purpose");\n',
  "waits.js": "await new Promise(() => {});\n",
};

const whereIs = (name) => `${name} (${blocks.get(name).page}:${blocks.get(name).line})`;

suite("the lists in pages/", () => {
  const listed = entries.flatMap(({ names }) => names);

  test("have every block", () => {
    const missing = [...blocks.keys()].filter((name) => !listed.includes(name));
    const wanted =
      "Put each into a list of tests/documents/pages, as tests/documents/programs.mjs says:";
    assert.equal(missing.length, 0, [wanted, ...missing.map(whereIs)].join("\n"));
  });

  test("have no block that is not there", () => {
    assert.deepEqual(
      listed.filter((name) => !blocks.has(name)),
      [],
    );
  });

  test("have no block twice", () => {
    assert.deepEqual(
      listed.filter((name, index) => listed.indexOf(name) !== index),
      [],
    );
  });

  test("give a reason for each block that is not run", () => {
    for (const { kind, reason, names } of entries) {
      if (kind === "compile" || kind === "check")
        assert.match(reason, /^[A-Z].{20,}\.$/s, names.join(", "));
    }
  });
});

const there = entries.filter(({ names }) => names.every((name) => blocks.has(name)));

const programs = there
  .filter(({ kind }) => kind !== "check")
  .map((entry, index) => {
    const program = assemble(entry, blocks);
    const file = entry.file ?? `program-${index}.${program.extension}`;
    return { ...entry, ...program, file };
  });

suite("the programs", { concurrency: 2 }, () => {
  let app;
  let pages;
  let messages;

  before(async () => {
    app = await createApp();
    const faults = new Map();
    for (const { file, language, text } of programs) {
      const { script, fault } = scriptOf(language, text);
      if (fault) faults.set(file, [fault]);
      await writeFile(join(app.folder, file), script);
      if (language === "svelte") await writeFile(join(app.folder, file.replace(/\.ts$/, "")), text);
    }
    for (const [file, text] of Object.entries(WRONG)) await writeFile(join(app.folder, file), text);
    messages = new Map([...(await compileApp(app.folder, programs)), ...faults]);
    pages = await startPages(app.folder);
  });

  after(async () => {
    await pages?.stop();
    await app?.remove();
  });

  test("are compiled, and what stands around them", () => {
    const files = new Set([...programs.map(({ file }) => file), ...Object.keys(WRONG)]);
    const others = [...messages].filter(([file]) => !files.has(file)).flatMap(([, all]) => all);
    assert.deepEqual(others, []);
  });

  test("would not pass with a fault", async () => {
    assert.match(messages.get("implicit.js")?.join() ?? "", /^implicit\.js:1: error TS7006/);
    assert.match(messages.get("unknown.ts")?.join() ?? "", /^unknown\.ts:3: error TS18046/);
    await assert.rejects(runProgram(app.folder, "fails.js"), /on purpose/);
    await assert.rejects(runProgram(app.folder, "waits.js"), /It ended with 13/);
  });

  const { code: auth } = blocks.get("docs/frameworks.md#one-module-for-all 1") ?? {};
  const runs = {
    run: ({ file }) => runProgram(app.folder, file),
    page: ({ file }) => pages.run(file),
    form: ({ file, language }) => pages.signInBy(file, language, auth),
  };
  const verbs = { compile: "compiles", page: "runs in Chromium", form: "signs in in Chromium" };

  for (const program of programs) {
    const { kind, names, file } = program;
    test(`${names.join(", ")} ${verbs[kind] ?? "runs"}`, async () => {
      assert.deepEqual(messages.get(file) ?? [], []);
      await runs[kind]?.(program);
    });
  }
});

suite("the blocks of other languages", () => {
  for (const { check, names } of there.filter(({ kind }) => kind === "check")) {
    for (const name of names) test(name, () => check(blocks.get(name)));
  }
});

after(() => {
  const count = (...kinds) =>
    there.filter(({ kind }) => kinds.includes(kind)).flatMap(({ names }) => names).length;
  const [inNode, inPages] = [count("run"), count("page", "form")];
  const compiled = inNode + inPages + count("compile");
  console.log(
    `${blocks.size} blocks: ${compiled} compiled; of these ${inNode} run in Node and ${inPages} in Chromium; ${count("check")} checked otherwise`,
  );
  for (const { reason, names } of there) {
    if (reason) console.log(`not run: ${names.join(", ")}: ${reason}`);
  }
});

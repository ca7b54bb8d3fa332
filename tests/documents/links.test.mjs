// What README.md and docs/*.md refer to is there: files, headings, versions, the service's words.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { suite, test } from "node:test";
import { root } from "../../scripts/run.mjs";
import { anchorOf, pages, readPage } from "./blocks.mjs";

const read = (file) => readFileSync(join(root, file), "utf8");
const manifest = JSON.parse(read("package.json"));
const repository = manifest.repository.url.replace(/^git\+|\.git$/g, "");
const main = `${repository}/blob/main/`;

/** The page without its code: a link there is none. */
const prose = (page) => readPage(page).replace(/^( *)```.*?^\1```$/gms, "");

/** What a page's links lead to, badges' pictures included. */
const linksOf = (page) =>
  [...prose(page).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
    ([, link, source]) => link ?? source,
  );

/** The anchors of a page's headings; one that comes again gets a number. */
function anchorsOf(page) {
  const seen = new Map();
  return [...prose(page).matchAll(/^#+\s+(.*)$/gm)].map(([, heading]) => {
    const anchor = anchorOf(heading);
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
}

/** Says what is wrong with a link to this repository, or nothing. */
function faultOf(page, link) {
  const [path, anchor] = link.split("#");
  const folder = page.includes("/") ? page.slice(0, page.lastIndexOf("/")) : "";
  const target = path === "" ? page : normalize(join(folder, path));
  if (!existsSync(join(root, target))) return `${link}: there is no ${target}`;
  if (anchor && target.endsWith(".md") && !anchorsOf(target).includes(anchor)) {
    return `${link}: ${target} has no heading of this name`;
  }
}

/** The pages that have no code to run, but links. */
const others = ["CHANGELOG.md", "CONTRIBUTING.md", "RELEASING.md", "SECURITY.md"];

suite("links", () => {
  for (const page of [...pages, ...others]) {
    test(`of ${page} lead somewhere`, () => {
      const links = linksOf(page).map((link) =>
        link.startsWith(main)
          ? `${page.includes("/") ? "../" : ""}${link.slice(main.length)}`
          : link,
      );
      const local = links.filter((link) => !/^\w+:/.test(link));
      assert.deepEqual(
        local.map((link) => faultOf(page, link)).filter((fault) => fault),
        [],
      );
    });
  }

  // npm's and crates.io's pages show README, and have no other file of the repository.
  test("of README.md work on npm's page", () => {
    const links = linksOf("README.md");
    assert.ok(links.length > 30);
    const relative = links.filter((link) => !/^(https:|#)/.test(link));
    assert.deepEqual(relative, []);
    const elsewhere = links.filter((link) => link.startsWith(repository) && !link.startsWith(main));
    assert.deepEqual(elsewhere, []);
  });
});

suite("README.md", () => {
  const readme = readPage("README.md");

  test("its contents have each of its sections", () => {
    const [, contents] = readme.match(/^\*\*Contents\*\*: (.*?)\n\n/ms);
    const listed = [...contents.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    const sections = [...prose("README.md").matchAll(/^## (.*)$/gm)].map(([, name]) =>
      anchorOf(name),
    );
    assert.deepEqual(
      listed,
      sections.filter((name) => name !== "licence"),
    );
  });

  test("its badges tell what the manifests do", () => {
    const badges = [...readme.matchAll(/img\.shields\.io\/badge\/([^)]+)\)/g)].map(([, text]) =>
      decodeURIComponent(text),
    );
    const [, rust] = read("Cargo.toml").match(/^rust-version = "(.*)"$/m);
    assert.equal(manifest.license, "MIT OR Apache-2.0");
    // scripts/performance.mjs writes the last one, and compares it in the part check.
    const size = badges.pop();
    assert.match(size, /^size-[\d.]+_KB_after_brotli-blue$/);
    assert.deepEqual(badges, [
      "licence-MIT_or_Apache--2.0-blue",
      `Node-${manifest.engines.node.replace(">=", "≥")}-blue`,
      `Rust-≥${rust}-blue`,
    ]);
  });

  test("its commands of npm are there", () => {
    const commands = [...readme.matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name);
    assert.deepEqual(
      commands.filter((name) => !(name in manifest.scripts)),
      [],
    );
  });

  test("its comparison has the versions that the bench measured", () => {
    const { bytes } = JSON.parse(read("bench/results.json"));
    const names = Object.values(bytes.tables)[0].map(({ name }) => name);
    const [, columns] = readme.match(/of these versions:\n\n\| (.*) \|\n/);
    const major = (name) =>
      names.find((other) => other.startsWith(`${name} `)).match(/ (\d+)\./)[1];
    assert.ok(columns.includes(`Amplify Auth ${major("aws-amplify")}`));
    assert.ok(columns.includes(`AWS SDK ${major("@aws-sdk/client-cognito-identity-provider")}`));
  });

  test("its troubleshooting has the service's own words", () => {
    const sources = readdirSync(join(root, "user-pool", "src"), { recursive: true })
      .filter((file) => file.endsWith(".rs"))
      .map((file) => read(join("user-pool", "src", file)))
      .join("\n");
    const [, table] = readme.match(/^## Troubleshooting\n(.*?)^## /ms);
    const messages = [...table.matchAll(/^\| `([^`]+ [^`]+)`/gm)].map(([, message]) => message);
    assert.ok(messages.length >= 8, `${messages.length} messages`);
    for (const message of messages) {
      // What stands for a value is another each time.
      const parts = message.split(/…|USER_\w+/).filter((part) => part !== "");
      for (const part of parts) assert.ok(sources.includes(part), message);
    }
  });
});

// `npm run sbom`: writes the software bills of materials (CycloneDX) of a release into
// .artifacts/sbom: the npm package's and the crate's. `npm sbom` and `cargo cyclonedx`
// write them; here they are put together, since the npm package is made of crates.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { output, root, run, tools } from "./run.mjs";
import { setUpSbom } from "./setup.mjs";

const WASM = "wasm32-unknown-unknown";
const NAME = "cognito-wasm-sbom.cdx";

/** The crates whose modules the npm package has. */
const MODULES = ["core", "admin", "srp", "testing"].map((name) => ({
  crate: `cognito-wasm-npm-${name}`,
  manifest: `npm/${name}/Cargo.toml`,
  target: WASM,
  features: [],
}));

/** A page's and a native program's dependencies, of all features. */
const CRATE = {
  crate: "cognito-wasm",
  manifest: "Cargo.toml",
  target: "all",
  features: ["--all-features"],
};

/** Both tools write the time: that of the commit, so that the same sources give the same. */
const time = output("git", ["log", "-1", "--format=%ct"]) ?? "0";

if (import.meta.filename === process.argv[1]) {
  setUpSbom();
  const folder = join(root, ".artifacts", "sbom");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  write(join(folder, "npm-package.cdx.json"), npmPackage(MODULES.map(crateBom)));
  write(join(folder, "crate.cdx.json"), crateBom(CRATE));
}

function write(file, bom) {
  writeFileSync(file, `${JSON.stringify(bom, undefined, 2)}\n`);
  console.log(`${file.slice(root.length)}: ${bom.components.length} components`);
}

/** What `npm sbom` says of the package, and the modules with all that is in them. */
function npmPackage(modules) {
  const args = ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only"];
  const bom = JSON.parse(output("npm", args));
  // npm names it by its folder.
  bom.metadata.component.name = "cognito-wasm";
  bom.metadata.timestamp = modules[0].metadata.timestamp;
  delete bom.serialNumber;
  const lock = JSON.parse(readFileSync(join(root, "www/package-lock.json"), "utf8"));
  return merged(copied(bom, lock), modules);
}

/**
 * A bill with the npm packages of a lock file, which are no dependencies of the package: the
 * build copies them into it.
 */
export function copied(bom, { packages }) {
  const { "": _, ...installed } = packages;
  const components = Object.entries(installed).map(([path, { version, license, integrity }]) => {
    const name = path.replace(/^.*node_modules\//, "");
    const [algorithm, hash] = integrity.split(/-(.*)/s);
    return {
      "bom-ref": `${name}@${version}`,
      type: "library",
      name,
      version,
      purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
      hashes: [
        {
          alg: algorithm.replace("sha", "SHA-"),
          content: Buffer.from(hash, "base64").toString("hex"),
        },
      ],
      licenses: [{ expression: license }],
    };
  });
  const own = bom.metadata.component["bom-ref"];
  const refs = components.map((one) => one["bom-ref"]);
  const dependencies = bom.dependencies.map(({ ref, dependsOn = [] }) => ({
    ref,
    dependsOn: ref === own ? [...dependsOn, ...refs] : dependsOn,
  }));
  return { ...bom, components: [...bom.components, ...components], dependencies };
}

/** A bill with what others have, each component once; it depends on them. */
export function merged(bom, others) {
  const { component } = bom.metadata;
  const components = new Map(bom.components.map((one) => [one["bom-ref"], one]));
  const dependsOn = new Map(bom.dependencies.map((one) => [one.ref, new Set(one.dependsOn)]));
  const depend = (ref, on) => dependsOn.set(ref, new Set([...(dependsOn.get(ref) ?? []), ...on]));
  for (const other of others) {
    const all = [other.metadata.component, ...other.components];
    for (const one of all) components.set(one["bom-ref"], one);
    for (const one of other.dependencies) depend(one.ref, one.dependsOn ?? []);
    depend(component["bom-ref"], [other.metadata.component["bom-ref"]]);
  }
  return {
    ...bom,
    components: [...components.values()],
    dependencies: [...dependsOn].map(([ref, on]) => ({ ref, dependsOn: [...on].sort() })),
  };
}

/** The bill of a crate, with what Cargo compiles for it and nothing else. */
function crateBom({ crate, manifest, target, features }) {
  const options = ["--format", "json", "--spec-version", "1.5", "--override-filename", NAME];
  run(
    join(tools, "bin", "cargo-cyclonedx"),
    ["cyclonedx", "--manifest-path", manifest, "--target", target, ...features, ...options],
    { variables: { SOURCE_DATE_EPOCH: time } },
  );
  const bom = JSON.parse(
    // Without the folder in which it was written.
    readFileSync(join(root, dirname(manifest), `${NAME}.json`), "utf8")
      .replaceAll(root, "/")
      .replaceAll(root.slice(0, -1), "/"),
  );
  // It writes one for each crate of the workspace.
  for (const file of output("git", ["ls-files", "--others", "--", `*${NAME}.json`]).split("\n")) {
    rmSync(join(root, file));
  }
  const tree = output("cargo", [
    ...["tree", "--locked", "--package", crate, "--target", target, ...features],
    ...["--edges", "normal,build", "--prefix", "none", "--format", "{p}"],
  ]);
  return pruned(bom, new Set(tree.split("\n").map(nameAndVersion)));
}

function nameAndVersion(line) {
  return line.replace(/^(\S+) v(\S+).*$/, "$1@$2");
}

/**
 * Leaves only these crates in a bill. `cargo cyclonedx` has each crate with the features
 * that any in the workspace asks for, and with what these features need: for the npm
 * package's modules, twice as many as they are made of.
 */
export function pruned(bom, crates) {
  const components = bom.components.filter((one) => crates.has(idOf(one)));
  const refs = new Set([bom.metadata.component, ...components].map((one) => one["bom-ref"]));
  const dependencies = bom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((on) => refs.has(on)) }));
  const missing = [...crates].filter(
    (crate) => ![bom.metadata.component, ...components].some((one) => crate === idOf(one)),
  );
  if (missing.length > 0) throw new Error(`The SBOM lacks ${missing.join(", ")}.`);
  const { serialNumber: _, ...rest } = bom;
  return { ...rest, components, dependencies };
}

function idOf({ name, version }) {
  return `${name}@${version}`;
}

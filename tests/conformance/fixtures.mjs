// Reads the fixtures: what they are made of stands in README.md. A member that
// is not known, or a name that stands for nothing, is an error: a slip of the
// pen must not pass for a test.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;
const read = (path) => JSON.parse(readFileSync(path, "utf8"));

const files = (part) => readdirSync(join(folder, part)).map((name) => join(part, name));

/** The paths of all fixtures, as `sign-in/flows.json`. */
export const paths = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "values")
  .flatMap(({ name }) => files(name))
  .sort();

const ENGINES = ["js", "rust"];

/** What each name stands for that a fixture may write as `${name}`. */
function namesOf({ texts, tokens, exchanges }) {
  const names = new Map(Object.entries(texts));
  for (const path of files("values")) {
    for (const [name, value] of Object.entries(read(join(folder, path)))) {
      assert.ok(!names.has(name), `${name} is there twice`);
      names.set(name, value);
    }
  }
  for (const [name, claims] of Object.entries(tokens)) names.set(name, token(claims));
  const cases = read(join(folder, "..", "data", "srp-exchanges.json")).exchanges;
  for (const [name, of] of Object.entries(exchanges)) {
    const found = cases.find((one) => one.name === of);
    for (const [member, value] of Object.entries(found)) names.set(`${name}.${member}`, value);
  }
  return names;
}

/** A token as the service makes them, but for the signature. */
const token = (claims) =>
  ["{}", JSON.stringify(claims), "signature"]
    .map((part) => Buffer.from(part).toString("base64url"))
    .join(".");

function written(value, names) {
  if (typeof value === "string") {
    const named = (name) => {
      assert.ok(names.has(name), `no value of this name: ${name}`);
      return written(names.get(name), names);
    };
    const [, whole] = value.match(/^\$\{([^}]*)\}$/) ?? [];
    if (whole) return named(whole);
    return value.replace(/\$\{([^}]*)\}/g, (_, name) => {
      const text = named(name);
      assert.equal(typeof text, "string", `no text, but in one: ${name}`);
      return text;
    });
  }
  if (Array.isArray(value)) return value.map((entry) => written(entry, names));
  if (!value || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, written(member, names)]),
  );
}

const SHAPES = {
  file: ["about scenarios", ""],
  scenario: [
    "name calls",
    "engines reason client session stored isStorageBroken failingWrites now random",
  ],
  client: ["clientId", "userPoolId region clientSecret secretHash timeout endpoint maxAttempts"],
  session: ["", "key refresh revoke"],
  asked: ["given", "tokens isFailure"],
  values: ["client texts tokens exchanges", ""],
  exchange: ["operation body response", ""],
  response: ["", "status headers body failure"],
  call: [
    "",
    "signIn answer rememberDevice start accessToken idToken signOut claims advance keep together " +
      "to exchanges step device token error stored events",
  ],
  error: ["code stage retryable mayHaveBeenSent", "status message"],
};

function check(kind, value, where) {
  const [required, optional] = SHAPES[kind].map((names) => names.split(" ").filter(Boolean));
  for (const name of required) assert.ok(name in value, `${where}: lacks ${name}`);
  for (const name of Object.keys(value)) {
    assert.ok([...required, ...optional].includes(name), `${where}: unknown member ${name}`);
  }
}

function checkScenario(scenario, where) {
  check("scenario", scenario, where);
  const { engines = ENGINES, reason, client, session, calls } = scenario;
  assert.ok(engines.length > 0 && engines.every((engine) => ENGINES.includes(engine)), where);
  assert.equal(engines.length < ENGINES.length, Boolean(reason), `${where}: engines or reason`);
  if (client) check("client", client, where);
  if (session) check("session", session, where);
  for (const asked of [...(session?.refresh ?? []), ...(session?.revoke ?? [])])
    check("asked", asked, where);
  for (const call of calls) {
    check("call", call, where);
    if (call.error) check("error", call.error, where);
    for (const one of call.together ?? []) checkScenario({ name: "", calls: [one] }, where);
    for (const event of call.events ?? []) if (event.error) check("error", event.error, where);
    for (const exchange of call.exchanges ?? []) {
      check("exchange", exchange, where);
      check("response", exchange.response, where);
    }
  }
}

/** The scenarios of a file, with what their names stand for. */
export function scenarios(path) {
  const values = read(join(folder, "values.json"));
  check("values", values, "values.json");
  const file = read(join(folder, path));
  check("file", file, path);
  const { scenarios } = written(file, namesOf(values));
  const names = new Set();
  for (const scenario of scenarios) {
    checkScenario(scenario, `${path}: ${scenario.name}`);
    assert.ok(!names.has(scenario.name), `${path}: ${scenario.name} is there twice`);
    names.add(scenario.name);
  }
  return scenarios.map((scenario) => ({ client: values.client, ...scenario }));
}

import { attributesOf, isShown, membersOf } from "./values.js";

/** Short, because the code stands in a narrow column. */
const LINE = 48;

/** Joins the parts of an object or a list: in one line if they fit, else one to a line. */
function joined([open, close], parts, room) {
  const line = `${open}${parts.join(", ")}${close}`;
  if (line.length <= room && !line.includes("\n")) return line;
  const inner = parts.map((part) => `  ${part.replaceAll("\n", "\n  ")},\n`).join("");
  return `${open.trim()}\n${inner}${close.trim()}`;
}

const braces = ["{ ", " }"];

function textOf(name, value) {
  if (name === "userAttributes") return attributes(value);
  if (isShown(name, value)) return JSON.stringify(value);
  // A device is secret as a whole.
  if (name !== "device" && value !== null && typeof value === "object") return object(value, LINE);
  // The function that sends it has the same name.
  return name === "answer" ? "typedAnswer" : name;
}

function attributes(given) {
  if (!Array.isArray(given)) {
    const parts = attributesOf(given).map(([name, variable]) =>
      name === variable ? name : `${JSON.stringify(name)}: ${variable}`,
    );
    return joined(parts.length > 0 ? braces : ["{", "}"], parts, LINE);
  }
  const variables = attributesOf(given);
  const parts = given.map(({ value }, index) => {
    const [name, variable] = variables[index];
    const text = isShown("value", value) ? JSON.stringify(value) : variable;
    return `{ name: ${JSON.stringify(name)}, value: ${text} }`;
  });
  return joined(["[", "]"], parts, LINE);
}

function object(input, room) {
  const parts = membersOf(input).map(([name, value]) => {
    const text = textOf(name, value);
    return text === name ? name : `${name}: ${text}`;
  });
  return parts.length === 0 ? "{}" : joined(braces, parts, room);
}

/** Returns a call with its arguments, of which the last is `input`. */
function call(begin, first, input) {
  const head = `${begin}(${first.map((name) => `${name}, `).join("")}`;
  return `${head}${object(input, LINE - head.length)});`;
}

const imported = (name, module, lines) => [
  `import { ${name} } from "cognito-wasm/${module}";`,
  "",
  ...lines,
];

const session = {
  start: ["await session.start(step);"],
  refresh: ["await session.accessToken({ validFor: Infinity });"],
  signOut: ["await session.signOut();"],
  signOutEverywhere: ["await session.signOut({ global: true });"],
};

/** What each kind of call is in JavaScript, as lines. */
const kinds = {
  client: ({ name, input }) => [call(`await cognito.${name}`, [], input)],
  operation: ({ name, input }) =>
    imported(name, "operations", withToken(input, call(`await ${name}`, ["cognito"], input))),
  signIn: ({ input }) =>
    imported("signIn", "sign-in", [call("const step = await signIn", ["cognito"], input)]),
  answer: ({ input, step }) =>
    imported("answer", "sign-in", [
      `// step.name is "${step.name}".`,
      call("const next = await answer", ["cognito", "step"], input),
    ]),
  rememberDevice: ({ input }) =>
    imported("rememberDevice", "sign-in", [
      call("const device = await rememberDevice", ["cognito", "step"], input),
    ]),
  registerPasskey: ({ input }) =>
    imported(
      "registerPasskey",
      "sign-in",
      withToken(input, call("await registerPasskey", ["cognito"], input)),
    ),
  admin: ({ name, input }) => [
    "// admin is a CognitoAdmin.",
    call(`await admin.${name}`, [], input),
  ],
  session: ({ name }) => session[name],
};

const withToken = (input, line) =>
  input && "accessToken" in input
    ? ["const accessToken = await session.accessToken();", line]
    : [line];

export const javascriptOf = (made) => kinds[made.api](made).join("\n");

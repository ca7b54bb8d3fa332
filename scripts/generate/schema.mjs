// An operation's schema, a line in the notation that the crate's schema module
// explains: made from the service's model and from what the SDK does itself.
import { shapes } from "./model.mjs";

/** The model's `StringType`, whose bounds a line leaves out. */
const STRING_TYPE = "0-131072";

/** The members that hold the secret hash, or the map that it goes into. */
const HASHED = ["SecretHash", "AuthParameters", "ChallengeResponses"];

/** Returns the notation of a member's shape, which follows its name. */
function shapeOf(id) {
  const { type, min = 0, max = "", member, members, required = [] } = shapes[id];
  switch (type) {
    case "string": {
      const bounds = `${min}-${max}`;
      return bounds === STRING_TYPE ? "" : `:${bounds}`;
    }
    case "map":
      return "%";
    case "boolean":
      return "?";
    case "integer":
      return "+";
    case "list":
      return `*${shapeOf(member)}`;
    case "structure": {
      if (id === "Document") return "@";
      const words = Object.entries(members).map(
        ([name, inner]) => `${required.includes(name) ? "!" : ""}${name}${shapeOf(inner)}`,
      );
      return `{${words.join(" ")}}`;
    }
  }
  throw new Error(`${id}: a schema has no notation for the type ${type}`);
}

/** A member as a word of the line. */
function word({ name, shape, isRequired, isPutIn, isOwn }) {
  const marks = [
    isOwn ? "-" : "",
    isPutIn ? "=" : "",
    isRequired && !isPutIn ? "!" : "",
    HASHED.includes(name) ? "#" : "",
  ];
  return `${marks.join("")}${name}${shapeOf(shape)}`;
}

/** Returns what is due in the response of an operation. */
function due({ output, always }) {
  const names = output
    .filter(({ name, isRequired }) => isRequired || always.includes(name))
    .map(({ name }) => name);
  const isStep = output.some(({ name }) => name === "AuthenticationResult");
  return isStep && names.length === 0 ? "^" : names.join(" ");
}

/**
 * Returns the schema. The members that a call is made from come first, and those that the
 * SDK uses beside the service's come last.
 */
export function schema(operation, { withOwn = true } = {}) {
  const { name, type, members } = operation;
  const sent = members.filter(({ isOwn }) => !isOwn).map(word);
  const own = withOwn ? members.filter(({ isOwn }) => isOwn).map(word) : [];
  const all = name === type ? [...sent, "-Extra@", ...own] : [...own, ...sent, "-Extra@"];
  const response = due(operation);
  const first = `${operation.isRepeatable ? "&" : ""}${name}${response && `{${response}}`}`;
  return [first, ...all].join(" ");
}

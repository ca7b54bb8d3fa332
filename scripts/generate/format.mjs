// The format of model/operations/*.yaml and model/reasons.yaml: the keys and their values. model/README.md
// explains it to people.

const isText = (value) => typeof value === "string" && value.trim() !== "";
const isFlag = (value) => typeof value === "boolean";
const isTexts = (value) => Array.isArray(value) && value.every(isText);

/** Returns the check of a mapping with these keys. It reports errors with their paths. */
const record = (keys) => (value, path) => {
  mapping(value, path);
  for (const [key, inner] of Object.entries(value)) {
    if (!(key in keys)) throw new Error(`${path}: unknown key ${key}`);
    check(keys[key], inner, `${path}.${key}`);
  }
};

/** A mapping of any keys. */
const each = (kind) => (value, path) => {
  mapping(value, path);
  for (const [key, inner] of Object.entries(value)) check(kind, inner, `${path}.${key}`);
};

const either = (test, other) => (value, path) => {
  if (!test(value)) other(value, path);
};

function mapping(value, path) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    throw new Error(`${path}: must be a mapping`);
  }
}

function check(kind, value, path) {
  if (kind(value, path) === false) throw new Error(`${path}: has a value of the wrong type`);
}

const byLanguage = either(isText, record({ javascript: isText, rust: isText }));
const words = each(
  either(
    isText,
    record({ text: byLanguage, typescript: isText, javascript: isText, rust: isText }),
  ),
);
const meanings = each((value) => value === null || isText(value));

const refusal = record({
  code: isText,
  message: isText,
  isUnknownToPool: isFlag,
  source: isText,
});

const operation = record({
  operation: isText,
  isCore: isFlag,
  isTyped: isFlag,
  isLine: isFlag,
  needsSecret: isFlag,
  summary: isText,
  details: byLanguage,
  deprecated: isText,
  putIn: isTexts,
  withOwn: isText,
  own: each(
    record({
      shape: isText,
      text: byLanguage,
      typescript: isText,
      isRequired: isFlag,
      isOnlyJavaScript: isFlag,
    }),
  ),
  inputType: isText,
  signature: isText,
  input: words,
  output: words,
  always: isTexts,
  isRepeatable: isFlag,
  errors: meanings,
  ownErrors: meanings,
  javascript: isText,
  rust: record({ parameters: isTexts, example: isText }),
});

const structure = record({
  shapes: isTexts,
  isInline: isFlag,
  summary: isText,
  details: isText,
  rust: isText,
  always: isTexts,
  members: words,
});

const typed = record({ summary: isText, kind: isText, required: isTexts, optional: isTexts });

/** Checks model/reasons.yaml. It throws an error that names the place. */
export const checkReasons = record({
  details: each(isText),
  groups: each(isTexts),
  reasons: each(
    record({
      means: isText,
      tell: isText,
      do: isText,
      operations: isTexts,
      refusals: (value, path) => {
        if (!Array.isArray(value) || !value.length) throw new Error(`${path}: must be a list`);
        for (const [index, one] of value.entries()) refusal(one, `${path}.${index}`);
      },
    }),
  ),
});

/** Checks a file, which throws an error that names the place. */
export const checkFile = record({
  title: isText,
  configured: isTexts,
  input: words,
  output: words,
  interfaces: each(typed),
  structures: each(structure),
  operations: each(operation),
  enumerations: each(
    record({
      summary: isText,
      page: isText,
      typescript: isText,
      module: isText,
      values: each(isText),
    }),
  ),
  errors: each(isText),
  groups: each(record({ summary: isText, isSigned: isFlag, codes: isTexts })),
});

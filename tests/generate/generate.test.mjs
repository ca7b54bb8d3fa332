// The generator of the operations: what it refuses, and the notation it writes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkFile } from "../../scripts/generate/format.mjs";
import { camelCase, modelled, snakeCase } from "../../scripts/generate/model.mjs";
import { schema } from "../../scripts/generate/schema.mjs";
import { operations, wordsOn } from "../../scripts/generate/source.mjs";
import { inLanguage, wrapped } from "../../scripts/generate/words.mjs";

test("a key that is unknown is an error, which says where", () => {
  const file = { title: "A group.", operations: { SignUp: { sumary: "Signs up a user." } } };
  assert.throws(() => checkFile(file, "a.yaml"), {
    message: "a.yaml.operations.SignUp: unknown key sumary",
  });
});

test("a value of the wrong type is an error, which says where", () => {
  for (const summary of ["", 5, null, ["Signs up a user."]]) {
    const file = { operations: { SignUp: { summary } } };
    assert.throws(() => checkFile(file, "a.yaml"), {
      message: "a.yaml.operations.SignUp.summary: has a value of the wrong type",
    });
  }
  assert.throws(() => checkFile({ operations: [] }, "a.yaml"), {
    message: "a.yaml.operations: must be a mapping",
  });
});

test("a member without words is an error", () => {
  assert.throws(() => wordsOn("input", "tokens", "SomethingNew"), {
    message: "nothing is said about SomethingNew (input): model/operations/tokens.yaml",
  });
});

test("every operation of the model is described", () => {
  const names = operations.filter(({ name, type }) => name === type).map(({ name }) => name);
  assert.deepEqual(names.sort(), Object.keys(modelled).sort());
});

test("a schema has a mark for what each member is", () => {
  const made = schema({
    name: "SignUp",
    type: "SignUp",
    always: [],
    output: [{ name: "UserSub", isRequired: true }],
    members: [
      { name: "ClientId", shape: "ClientIdType", isRequired: true, isPutIn: true },
      { name: "SecretHash", shape: "SecretHashType" },
      { name: "Username", shape: "UsernameType", isRequired: true },
      { name: "UserAttributes", shape: "AttributeListType" },
      { name: "UserContextData", shape: "UserContextDataType" },
      { name: "ClientMetadata", shape: "ClientMetadataType" },
      { name: "ForceAliasCreation", shape: "ForceAliasCreation" },
      { name: "Limit", shape: "QueryLimitType" },
      { name: "Credential", shape: "Document" },
      { name: "AccessToken", shape: "TokenModelType", isOwn: true },
    ],
  });
  assert.equal(
    made,
    "SignUp{UserSub} =ClientId:1-128 #SecretHash:1-128 !Username:1-128 " +
      "UserAttributes*{!Name:1-32 Value:0-2048} UserContextData{IpAddress EncodedData} " +
      "ClientMetadata% ForceAliasCreation? Limit+ Credential@ -Extra@ -AccessToken:0-",
  );
});

test("a schema says what the response has", () => {
  const marked = (operation) =>
    schema({ name: "X", type: "X", always: [], output: [], members: [], ...operation });
  assert.equal(marked({}), "X -Extra@");
  assert.equal(marked({ isRepeatable: true }), "&X -Extra@");
  assert.equal(marked({ output: [{ name: "Devices" }] }), "X -Extra@");
  const device = { name: "Device", isRequired: true };
  const status = { name: "Status" };
  assert.equal(marked({ output: [device, status] }), "X{Device} -Extra@");
  assert.equal(
    marked({ output: [device, status], always: ["Status"] }),
    "X{Device Status} -Extra@",
  );
  const tokens = { name: "AuthenticationResult" };
  assert.equal(marked({ output: [tokens] }), "X{^} -Extra@");
  assert.equal(
    marked({ output: [tokens], always: [tokens.name] }),
    "X{AuthenticationResult} -Extra@",
  );
});

test("names are those of the language", () => {
  assert.equal(camelCase("SMSMfaSettings"), "smsMfaSettings");
  assert.equal(snakeCase("UserMFASettingList"), "user_mfa_setting_list");
  const names = { linkTo: (type) => `<${type}>`, nameOf: snakeCase };
  const text = { javascript: "In JavaScript.", rust: "{SignUp} takes {.UserAttributes}." };
  assert.equal(inLanguage(text, "rust", names), "<SignUp> takes `user_attributes`.");
  assert.equal(inLanguage(text, "javascript", names), "In JavaScript.");
  assert.throws(() => inLanguage("See {SignUpp}.", "rust", names), /SignUpp is no operation/);
});

test("code and links stay whole where lines are broken", () => {
  assert.deepEqual(wrapped("a `b c` {@link signUp} d", 8), ["a `b c`", "{@link signUp}", "d"]);
});

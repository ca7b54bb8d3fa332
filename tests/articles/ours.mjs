// This package: the same commands as calls, their answers and refusals put as
// the AWS command line prints them.

import { CognitoAdmin } from "../../pkg/admin.js";
import { CognitoClient } from "../../pkg/index.js";

export const ours = {
  name: "ours",

  prepare({ pool: { endpoint, region, userPoolId }, client, credentials }) {
    const cognito = new CognitoClient({ endpoint, region, ...client });
    const administrator = new CognitoAdmin({ endpoint, userPoolId, credentials });
    return {
      run: async (command, seen) => {
        const { name, input } = call(command, seen);
        const target = name.startsWith("admin") ? administrator : cognito;
        try {
          const answer = await target[name](input);
          return { answer, printed: printed(answer, command.pick) };
        } catch (error) {
          return { printed: refusal(error) };
        }
      },
    };
  },
};

/** The clients know their own ids. */
function call({ command, input, ours }, seen) {
  if (ours) return ours(seen);
  const { clientId, userPoolId, ...rest } = input(seen);
  return { name: command.replace(/-./g, ([, letter]) => letter.toUpperCase()), input: rest };
}

const refusal = ({ code, operation, message }) =>
  `An error occurred (${code}) when calling the ${pascalCase(operation)} operation: ${message}`;

/** Without what the package has decoded beside the service's own members. */
function printed({ requiredAttributes, userAttributes, ...answer }, pick) {
  const all = Object.keys(answer).length > 0 ? inPascalCase(answer) : undefined;
  return pick ? all[pick] : all;
}

/** Members' names; those of a map are its user's own. */
function inPascalCase(value) {
  if (Array.isArray(value)) return value.map(inPascalCase);
  if (typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      pascalCase(name),
      name === "challengeParameters" ? member : inPascalCase(member),
    ]),
  );
}

const pascalCase = (name) => name[0].toUpperCase() + name.slice(1);

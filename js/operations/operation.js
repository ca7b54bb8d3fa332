// What makes a function of an operation's description, which is in the notation
// of src/description.rs. A test there holds each to the service's model.
import { Call, callOperation, configOf, functionName } from "../call.js";

export const operation = (description) => (cognito, input, options) =>
  callOperation(cognito, description, input, options);

/** An operation that takes no hash of the app client's secret, but the secret. */
export const operationWithSecret = (description) => (cognito, input, options) =>
  new Call(functionName(description), configOf(cognito), options).enter((module, call) => {
    const { clientSecret = call.config.clientSecret } = { ...input };
    if (clientSecret === undefined && call.config.secretHash) {
      return call.fail(
        "input",
        "InvalidInput",
        "clientSecret: required, a hash will not do: leave this to the app's back end",
      );
    }
    return call.prepare(module, { ...input, clientSecret }, description);
  });

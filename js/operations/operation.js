// What makes a function of an operation's description, which is in the notation
// of src/description.rs. A test there holds each to the service's model.
import { Call, callOperation, configOf, functionName } from "../call.js";

/** With its description beside it, for signing in, which has to see more of the call than its answer. */
export const operation = (description) =>
  Object.assign((cognito, input, options) => callOperation(cognito, description, input, options), {
    description,
  });

/** An operation that takes no hash of the app client's secret, but the secret. */
export const operationWithSecret = (description) => (cognito, input, options) =>
  new Call(functionName(description), configOf(cognito), options).enter((module, call) => {
    const { clientSecret = call.config.clientSecret } = { ...input };
    if (clientSecret === undefined && call.config.secretHash) {
      return call.fail(
        "input",
        "InvalidInput",
        "clientSecret: required, a hash does not do here: have the app's back end make this call",
      );
    }
    return call.prepare(module, { ...input, clientSecret }, description);
  });

// The requests that one call of signIn or answer makes, until there is a step
// that only the user can answer.
import { Call } from "../core/call.js";
import { configOf } from "../core/config.js";
import { RESPOND_TO_AUTH_CHALLENGE } from "../operations/generated/lines.js";
import { exchange } from "./srp.js";
import { present, stepOf } from "./steps.js";

/** Refusals that lead on: the service says so by an exception, and no challenge. */
const LEADS_TO = {
  PasswordResetRequiredException: "PASSWORD_RESET_REQUIRED",
  UserNotConfirmedException: "SIGN_UP_NOT_CONFIRMED",
};

export class Attempt {
  /** Of SRP; of the user's password until that is proved, then perhaps of the device's. */
  #exchange;
  /** Whether the service took back what it knew of the device that the app passed. */
  #isDeviceForgotten;

  constructor(name, cognito, input, options) {
    this.name = name;
    this.cognito = cognito;
    this.input = input;
    this.options = options;
    const { clientMetadata, analyticsMetadata, userContextData } = input;
    this.common = { clientMetadata, analyticsMetadata, userContextData };
  }

  call(operation = this.name) {
    return new Call(operation, configOf(this.cognito), this.options);
  }

  /** Calls another operation on the way. */
  ask(operation, input) {
    return operation(this.cognito, input, this.options);
  }

  /** Runs until there is a step; anew where the device turns out to be forgotten. */
  async run(act, { username, authFlow }, withoutDevice) {
    try {
      return await act();
    } catch (error) {
      const name = LEADS_TO[error.code];
      if (name) return { name, username, authFlow };
      if (!this.#isDeviceForgotten) throw error;
      return { ...(await withoutDevice()), isDeviceForgotten: true };
    }
  }

  /** Refuses what the app passed. */
  refuse(member, rule) {
    return this.call().fail("input", "InvalidInput", `${member}: ${rule}`);
  }

  /** Refuses the answer of an operation. */
  lacks(operation, member) {
    const call = this.call(operation);
    call.mayHaveBeenSent = true;
    return call.fail("response", "InvalidResponse", `${member}: required`);
  }

  /** A member of the input, which must be there. */
  async need(member) {
    const value = this.input[member];
    return value && typeof value === "string"
      ? value
      : this.refuse(member, "required, and must be a string");
  }

  /** The password, or the first half of proving it without sending it. */
  async password(isSrp) {
    const password = await this.need("password");
    if (!isSrp) return { PASSWORD: password };
    const [, group] = String(configOf(this.cognito).userPoolId).split("_");
    return group
      ? this.#begin(group, undefined, password)
      : this.call().fail("config", "InvalidConfiguration", "userPoolId: required for SRP");
  }

  async #begin(...proof) {
    this.#exchange = await exchange(this.call(), ...proof);
    return { SRP_A: this.#exchange.srpA };
  }

  initiate(username, authFlow, session, parameters) {
    const authParameters = { ...this.#names(username), ...parameters };
    return this.#send("initiateAuth", { username }, { authFlow, session, authParameters });
  }

  respond(step, responses) {
    const { name: challengeName, username, session } = step;
    const challengeResponses = {
      ...this.#names(username),
      ...responses,
      ...this.input.challengeResponses,
    };
    const input = { challengeName, session, challengeResponses };
    return this.#send("respondToAuthChallenge", step, input, RESPOND_TO_AUTH_CHALLENGE);
  }

  #names(username) {
    return { USERNAME: username, DEVICE_KEY: this.input.device?.deviceKey };
  }

  async #send(operation, { username, name = "" }, input, schema) {
    const call = this.call(operation);
    let answer;
    try {
      answer = await call.send(
        schema ? "prepareOperation" : operation,
        { ...this.common, ...input },
        schema,
      );
    } catch (error) {
      // Only the words tell a device that is not there from an unknown app client.
      const isOfDevice =
        name.startsWith("DEVICE_") ||
        (error.code === "ResourceNotFoundException" && /device/i.test(error.message));
      this.#isDeviceForgotten =
        this.input.device && isOfDevice && error.stage === "service" && !error.retryable;
      throw error;
    }
    return this.next(answer, username, call);
  }

  /** Answers what needs no user; anything else is a step. `call` is what was answered. */
  async next(response, before, call) {
    const answer = present(response);
    const { challengeName: name, session, challengeParameters = {} } = answer;
    if (!name && !answer.authenticationResult) {
      return call.fail(
        "response",
        "InvalidResponse",
        "the response lacks the members that are due",
      );
    }
    const { USERNAME, USER_ID_FOR_SRP } = challengeParameters;
    // The real name, which was perhaps not the one typed; the secret hash is of it.
    const username = USERNAME ?? USER_ID_FOR_SRP ?? before;
    const step = { name, username, session };
    const { device } = this.input;
    const exchange = this.#exchange;
    if (exchange && name?.endsWith("PASSWORD_VERIFIER")) {
      // For one proof: by a second one of the same exchange a server could try passwords.
      this.#exchange = undefined;
      return this.respond(step, await exchange.prove(call, challengeParameters));
    }
    if (device && name === "DEVICE_SRP_AUTH") {
      const { deviceGroupKey, deviceKey, devicePassword } = device;
      return this.respond(step, await this.#begin(deviceGroupKey, deviceKey, devicePassword));
    }
    return stepOf(answer, username);
  }
}

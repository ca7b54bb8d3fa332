// The requests that one call of signIn or answer makes, until there is a step
// that only the user can answer.
import { Call, configOf } from "../call.js";
import { respondToAuthChallenge } from "../operations.js";
import { Exchange } from "./srp.js";
import { stepOf } from "./steps.js";

/** Refusals that lead on: the service says so by an exception, and no challenge. */
const LEADS_TO = {
  PasswordResetRequiredException: "PASSWORD_RESET_REQUIRED",
  UserNotConfirmedException: "SIGN_UP_NOT_CONFIRMED",
};

export class Attempt {
  /** Whether the service took back what it knew of the device that the app passed. */
  isDeviceForgotten = false;

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

  /** Runs until there is a step. */
  async run(act, { username, authFlow }) {
    try {
      return await act();
    } catch (error) {
      const name = LEADS_TO[error.code];
      if (name) return { name, username, authFlow };
      throw error;
    }
  }

  /** Refuses what the app passed. */
  refuse(member, rule) {
    return this.call().fail("input", "InvalidInput", `${member}: ${rule}`);
  }

  /** The input, in which this member must be. */
  async need(member) {
    const value = this.input[member];
    if (typeof value !== "string" || !value) {
      await this.refuse(member, "required, and must be a string");
    }
    return this.input;
  }

  initiate(username, authFlow, session, parameters) {
    return this.#send("initiateAuth", username, async (call) => ({
      authFlow,
      session,
      authParameters: { ...this.#named(username), ...(await parameters(call)) },
    }));
  }

  respond({ username, session }, challengeName, responses) {
    const input = async (call) => ({
      challengeName,
      session,
      challengeResponses: {
        ...this.#named(username),
        ...(await responses?.(call)),
        ...this.input.challengeResponses,
      },
    });
    return this.#send(
      "respondToAuthChallenge",
      username,
      input,
      respondToAuthChallenge.description,
    );
  }

  #named(username) {
    return { USERNAME: username, DEVICE_KEY: this.input.device?.deviceKey };
  }

  async #send(operation, username, input, description) {
    const call = this.call(operation);
    try {
      const answer = await call.enter(async (module) =>
        call.prepare(module, { ...this.common, ...(await input(call)) }, description),
      );
      return await this.next(answer, username, call.date);
    } catch (error) {
      // That it is the device: only the words tell it from an unknown app client.
      if (error.code === "ResourceNotFoundException" && /device/i.test(error.message)) {
        this.isDeviceForgotten = true;
      }
      throw error;
    }
  }

  /** The first half of proving a password without sending it. */
  async startSrp(call, password) {
    const [, group] = `${configOf(this.cognito).userPoolId ?? ""}`.split("_");
    if (!group) {
      await call.fail("config", "InvalidConfiguration", "userPoolId: required for SRP");
    }
    this.exchange = new Exchange(group, undefined, password);
    return this.exchange.begin(call);
  }

  /** Answers what needs no user; anything else is a step. */
  async next(answer, before, date) {
    const { challengeName, session, challengeParameters = {} } = answer;
    const { USERNAME, USER_ID_FOR_SRP } = challengeParameters;
    // The real name, which was perhaps not the one typed; the secret hash is of it.
    const username = USERNAME ?? USER_ID_FOR_SRP ?? before;
    const at = { username, session };
    const prove = (exchange) =>
      this.respond(at, challengeName, (call) => exchange.prove(call, challengeParameters, date));

    const { device } = this.input;
    if (challengeName === "PASSWORD_VERIFIER" && this.exchange) return prove(this.exchange);
    if (!device || !challengeName?.startsWith("DEVICE_")) {
      return stepOf(answer, username);
    }
    try {
      if (challengeName === "DEVICE_PASSWORD_VERIFIER") return await prove(this.deviceExchange);
      const { deviceGroupKey, deviceKey, devicePassword } = device;
      this.deviceExchange = new Exchange(deviceGroupKey, deviceKey, devicePassword);
      return await this.respond(at, challengeName, async (call) => ({
        SRP_A: await this.deviceExchange.begin(call),
      }));
    } catch (error) {
      if (error.stage === "service" && !error.retryable) this.isDeviceForgotten = true;
      throw error;
    }
  }
}

// The requests that one call of signIn or answer makes, until there is a step
// that only the user can answer.
import { Call } from "../core/call.js";
import { CONFIGURATION, INPUT } from "../core/causes.js";
import { configOf } from "../core/config.js";
import { afterRequest, isRefused, resumable, unreadable } from "../core/refusal.js";
import { RESPOND_TO_AUTH_CHALLENGE } from "../operations/generated/lines.js";
import { exchange } from "./srp.js";
import { present, stepOf } from "./step.js";

/** @import { CallOptions, CognitoClient, CognitoError } from "../client.js" */
/** @import { SignInCommon, Step } from "../sign-in.js" */
/** @import { Operation } from "../types/calls.js" */
/** @import { AnyInput, AnyResponse, AnyStep } from "../types/sign-ins.js" */

/**
 * The refusals that become steps: for these the service has an exception and no challenge.
 *
 * @type {ReadonlyMap<string, string>}
 */
const LEADS_TO = new Map([
  ["PasswordResetRequiredException", "PASSWORD_RESET_REQUIRED"],
  ["UserNotConfirmedException", "SIGN_UP_NOT_CONFIRMED"],
]);

const INVALID = "InvalidParameterException";

/** The exceptions by which the service refuses a device's key. */
const NAMES_DEVICE = ["ResourceNotFoundException", INVALID];

export class Attempt {
  /**
   * The SRP exchange: first that of the user's password, later perhaps that of the device.
   *
   * @type {Awaited<ReturnType<typeof exchange>> | undefined}
   */
  #exchange;
  /**
   * Whether the service no longer knows the device that the app passed.
   *
   * @type {unknown}
   */
  #isDeviceForgotten;
  /** Whether the device has proved itself: it does so once. */
  #hasProved = false;
  /** The call as a whole. It may have been sent once the service has carried out a request of it. */
  #whole;

  /**
   * @param {"answer" | "signIn"} name
   * @param {CognitoClient} cognito
   * @param {AnyInput} input
   * @param {CallOptions} [options]
   * @param {string} [typedUsername] the name that the user typed
   */
  constructor(name, cognito, input, options, typedUsername) {
    this.name = name;
    this.cognito = cognito;
    this.input = input;
    this.options = options;
    this.typedUsername = typedUsername;
    this.#whole = this.call();
    const { clientMetadata, analyticsMetadata, userContextData } = input;
    /** @type {SignInCommon} */
    this.common = { clientMetadata, analyticsMetadata, userContextData };
  }

  /** @param {Operation} operation */
  call(operation = this.name) {
    return new Call(operation, configOf(this.cognito), this.options);
  }

  /**
   * Calls another operation on the way.
   *
   * @template Input, Result
   * @param {(cognito: CognitoClient, input: Input, options?: CallOptions) => Promise<Result>} operation
   * @param {Input} input
   */
  async ask(operation, input) {
    const response = await operation(this.cognito, input, this.options);
    this.#whole.mayHaveBeenSent = true;
    return response;
  }

  /**
   * Runs until there is a step. Begins again if the service forgot the device.
   *
   * @param {() => Promise<Step>} act
   * @param {Pick<AnyStep, "username" | "authFlow">} known
   * @param {() => Step | Promise<Step>} withoutDevice
   * @returns {Promise<Step>}
   */
  async run(act, { username, authFlow }, withoutDevice) {
    try {
      return this.#named(await this.#whole.guard(act));
    } catch (/** @type {any} */ error) {
      const name = LEADS_TO.get(error.code);
      if (name) return this.#named(/** @type {Step} */ ({ name, username, authFlow }));
      if (!this.#isDeviceForgotten) throw this.#ofWhole(error);
      try {
        return { ...this.#named(await withoutDevice()), isDeviceForgotten: true };
      } catch (/** @type {any} */ error) {
        throw this.#ofWhole(error);
      }
    } finally {
      this.#exchange?.wipe();
    }
  }

  /**
   * Makes the error of a request that of the whole call.
   *
   * @param {CognitoError} error
   */
  #ofWhole(error) {
    // The step is good for one answer, the session for one sign-in.
    const isUsedUp = this.name === "answer" || this.input.session;
    if (this.#whole.mayHaveBeenSent) {
      afterRequest(error);
      if (isUsedUp) Object.assign(error, { retryable: false });
    }
    return isUsedUp ? error : resumable(error);
  }

  /**
   * Adds the name that the user typed to a step that has another one.
   *
   * @param {Step} step
   * @returns {Step}
   */
  #named(step) {
    const typedUsername = /** @type {string} */ (this.typedUsername);
    return step.username === typedUsername ? step : { ...step, typedUsername };
  }

  /**
   * Rejects the app's input.
   *
   * @param {string} member
   * @param {string} rule
   */
  refuse(member, rule) {
    return this.call().fail(INPUT, `${member}: ${rule}`);
  }

  /**
   * Returns a member of an operation's response, which must be there.
   *
   * @param {Operation} operation
   * @param {string} member
   * @param {string | undefined} value
   */
  got(operation, member, value) {
    if (value && typeof value === "string") return value;
    return unreadable(this.call(operation), `the response has no ${member}`);
  }

  /**
   * Returns a member of the input, which must be there.
   *
   * @param {string} member
   * @returns {Promise<string>}
   */
  async need(member) {
    let value = /** @type {Record<string, unknown>} */ (this.input)[member];
    // People copy codes out of messages.
    if (member === "code" && typeof value === "string") value = value.trim();
    return value && typeof value === "string"
      ? value
      : this.refuse(member, "required, and must be a string");
  }

  /**
   * Returns the password, or, for SRP, the value that begins to prove it.
   *
   * @param {boolean} [isSrp]
   * @returns {Promise<Record<string, string>>}
   */
  async password(isSrp) {
    const password = await this.need("password");
    if (!isSrp) return { PASSWORD: password };
    const [, group] = String(configOf(this.cognito).userPoolId).split("_");
    return group
      ? this.#begin(group, undefined, password)
      : this.call().fail(CONFIGURATION, "userPoolId: required for SRP, like us-east-1_EXAMPLE");
  }

  /** @param {[group: string, id: string | undefined, password: string]} proof */
  async #begin(...proof) {
    this.#exchange?.wipe();
    this.#exchange = await exchange(this.call(), ...proof);
    return { SRP_A: this.#exchange.srpA };
  }

  /**
   * @param {string} username
   * @param {string} authFlow
   * @param {string | undefined} session
   * @param {Record<string, string | undefined>} parameters
   */
  initiate(username, authFlow, session, parameters) {
    const authParameters = { ...this.#names(username), ...parameters };
    return this.#send("initiateAuth", { username }, { authFlow, session, authParameters });
  }

  /**
   * @param {AnyStep} step
   * @param {Record<string, string | undefined>} [responses]
   * @returns {Promise<Step>}
   */
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

  /** @param {string} username */
  #names(username) {
    return { USERNAME: username, DEVICE_KEY: this.input.device?.deviceKey };
  }

  /**
   * @param {"initiateAuth" | "respondToAuthChallenge"} operation
   * @param {Pick<AnyStep, "username"> & Partial<AnyStep>} step
   * @param {object} input
   * @param {string} [schema]
   * @returns {Promise<Step>}
   */
  async #send(operation, { username, name = "" }, input, schema) {
    const call = this.call(operation);
    /** @type {AnyResponse} */
    let answer;
    try {
      answer = await call.send(
        schema ? "prepareOperation" : /** @type {"initiateAuth"} */ (operation),
        { ...this.common, ...input },
        schema,
      );
    } catch (/** @type {any} */ error) {
      const isProof = name.startsWith("DEVICE_");
      // Only the message tells an unknown device from an unknown app client.
      const namesDevice = NAMES_DEVICE.includes(error.code) && /device/i.test(error.message);
      this.#isDeviceForgotten = this.input.device && (isProof || namesDevice) && isRefused(error);
      if (this.#isDeviceForgotten && name && !isProof && error.code === INVALID) {
        // The service refused the key alone, and the session is still good.
        this.input = { ...this.input, device: undefined };
        this.#isDeviceForgotten = undefined;
        const { DEVICE_KEY: _, ...challengeResponses } = {
          .../** @type {AnyInput} */ (input).challengeResponses,
        };
        const without = { ...input, challengeResponses };
        try {
          const step = await this.#send(operation, { username, name }, without, schema);
          return { ...step, isDeviceForgotten: true };
        } catch (/** @type {any} */ error) {
          // The session was over after all: the sign-in begins again.
          this.#isDeviceForgotten = error.code === "NotAuthorizedException";
          throw error;
        }
      }
      throw error;
    }
    this.#whole.mayHaveBeenSent = true;
    return this.next(answer, username, call);
  }

  /**
   * Answers the challenges that need no user. Any other response becomes a step. `call` is the call that got it.
   *
   * @param {AnyResponse} response
   * @param {string} before
   * @param {Call} [call]
   * @returns {Promise<Step>}
   */
  async next(response, before, call) {
    const answer = present(response);
    const { challengeName: name, session, challengeParameters = {} } = answer;
    const texts = [name ?? "", session ?? "", ...Object.values(challengeParameters)];
    const isStep = name || answer.authenticationResult;
    if (!isStep || texts.some((text) => typeof text !== "string")) {
      return unreadable(/** @type {Call} */ (call), "the response lacks the members that are due");
    }
    const { USERNAME, USER_ID_FOR_SRP } = challengeParameters;
    // The real name, which may differ from the typed one. The secret hash is computed from it.
    const username = USERNAME ?? USER_ID_FOR_SRP ?? before;
    const step = /** @type {AnyStep} */ ({ name, username, session });
    const { device } = this.input;
    const exchange = this.#exchange;
    if (exchange && /PASSWORD_VERIFIER$/.test(/** @type {string} */ (name))) {
      // An exchange is for one proof: with a second one a server could try passwords.
      this.#exchange = undefined;
      return this.respond(
        step,
        await exchange.prove(/** @type {Call} */ (call), challengeParameters),
      );
    }
    if (device && name === "DEVICE_SRP_AUTH" && !this.#hasProved) {
      this.#hasProved = true;
      const { deviceGroupKey, deviceKey, devicePassword } = device;
      return this.respond(step, await this.#begin(deviceGroupKey, deviceKey, devicePassword));
    }
    return stepOf(answer, username);
  }
}

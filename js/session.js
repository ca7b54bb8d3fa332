// `cognito-wasm/session`: the tokens after a sign-in.
// session.d.ts documents it.
import { Call, NO_CLIENT } from "./core/call.js";
import { CONFIGURATION, INPUT, NOT_SIGNED_IN, STORAGE_FAILED } from "./core/causes.js";
import { configOf } from "./core/config.js";
import { claims } from "./core/host.js";
import { members, object } from "./core/names.js";
import { afterRequest, isRefused, resumable, unreadable } from "./core/refusal.js";
import { globalSignOut } from "./operations.js";
import { firstEntry, isEntry, isSame, lifetime, nextEntry, timeLeft } from "./session/entry.js";
import { asked, hasOnlyHash, isRefusal, refresh, revoke } from "./session/refresh.js";
import { inMemory } from "./session/storages.js";
import { Store } from "./session/store.js";

/** @import { CallOptions, CognitoClient, CognitoError } from "./client.js" */
/** @import * as declared from "./session.js" */
/** @import { Operation } from "./types/calls.js" */
/** @import { Entry, Event } from "./types/sessions.js" */

export { CognitoError } from "./core/errors.js";
export { claims };
export { adopting } from "./session/adopting.js";
export { inLocalStorage, inMemory, inSessionStorage } from "./session/storages.js";

/** The members of a configuration. */
const MEMBERS = "storage key refresh revoke clientMetadata";

/** How long before they expire tokens are refreshed, in milliseconds. */
const EARLY = 60_000;

/** @implements {declared.CognitoSession} */
export class CognitoSession {
  #cognito;
  #key;
  #store;
  #own;
  /** @type {Promise<Entry | undefined> | undefined} */
  #refreshing;
  /**
   * The entries of those who signed out, until their tokens are revoked. They are kept in
   * memory alone.
   *
   * @type {Entry[]}
   */
  #unrevoked = [];
  /** A getter, like the methods. */
  tabsTakeTurns = false;

  /**
   * @param {CognitoClient} cognito
   * @param {declared.CognitoSessionConfig} [config]
   */
  constructor(cognito, config) {
    const call = new Call("CognitoSession", configOf(cognito));
    const {
      storage = inMemory(),
      key,
      refresh,
      revoke,
      clientMetadata,
    } = members(call, config, MEMBERS, "the configuration", CONFIGURATION);
    if (!call.config) call.fail(CONFIGURATION, NO_CLIENT);
    if (!storage?.get?.call || !storage.set?.call || !storage.delete?.call) {
      call.fail(CONFIGURATION, "storage: must have get, set and delete, like inLocalStorage()");
    }
    this.#cognito = cognito;
    this.#key = key ?? `cognito-wasm.${call.config.clientId}`;
    this.#store = new Store(storage, this.#key);
    this.#own = { refresh, revoke, clientMetadata };
    // Each method works by itself, and in a Proxy, as frameworks make them of what they observe.
    for (const name of Object.getOwnPropertyNames(CognitoSession.prototype)) {
      if (name === "constructor") continue;
      const value = /** @type {any} */ (this)[name].bind(this);
      Object.defineProperty(this, name, { value, configurable: true, writable: true });
    }
    const get = () => this.#store.tabsTakeTurns;
    Object.defineProperty(this, "tabsTakeTurns", { get });
  }

  /** @type {declared.CognitoSession["start"]} */
  start(step, options) {
    const receivedAt = Date.now();
    return this.#call("start", options, "", async (call, signal) => {
      const entry = /** @type {Entry} */ (
        await call.guard(() => firstEntry(object(call, step, "step"), receivedAt))
      );
      if (!isEntry(entry)) {
        return call.fail(INPUT, "step: must have all tokens of a sign-in");
      }
      await this.#store.change(signal, () => entry, { type: "signed-in" });
    });
  }

  /** @type {declared.CognitoSession["accessToken"]} */
  accessToken(options) {
    return this.#token("accessToken", options);
  }

  /** @type {declared.CognitoSession["idToken"]} */
  idToken(options) {
    return this.#token("idToken", options);
  }

  /** @type {declared.CognitoSession["claims"]} */
  claims(options) {
    return this.#call("claims", options, "", async (_, signal) => {
      const entry = await this.#store.read(signal);
      return (
        entry && {
          accessToken: /** @type {declared.AccessTokenClaims} */ (claims(entry.accessToken)),
          idToken: /** @type {declared.IdTokenClaims | undefined} */ (claims(entry.idToken)),
        }
      );
    });
  }

  /** @type {declared.CognitoSession["signOut"]} */
  signOut(options) {
    return this.#call("signOut", options, "global", async (call, signal, { global }) => {
      if (!global && !this.#own.revoke && hasOnlyHash(this.#cognito)) {
        return call.fail(
          CONFIGURATION,
          "revoke: required, and not only a hash; revoke on your server",
        );
      }
      /** @type {Entry | undefined} */
      let entry;
      /** @type {(held: Entry | undefined) => undefined} */
      const forget = (held) => {
        entry = held;
      };
      // An old copy of a rotated token would revoke nothing.
      await this.#store.newest(signal);
      await this.#store.change(signal, forget, { type: "signed-out", reason: "signOut" });
      const entries = this.#unrevoked.splice(0);
      if (entry) entries.push(entry);
      for (const [index, one] of entries.entries()) {
        call.mayHaveBeenSent = true;
        try {
          await (global ? this.#endAll(call, one, signal) : this.#revoke(call, one, signal));
        } catch (/** @type {any} */ error) {
          // Unless the service refused, the same call may revoke it later.
          this.#unrevoked.push(...entries.slice(isRefused(error) ? index + 1 : index));
          throw index > 0 ? afterRequest(error) : error;
        }
      }
    });
  }

  /** @type {declared.CognitoSession["subscribe"]} */
  subscribe(listener) {
    return this.#store.subscribe(listener);
  }

  close() {
    this.#store.close();
  }

  /**
   * Does work with the storage until the time limit passes or the app's signal aborts it.
   *
   * @template Value
   * @template {CallOptions} Options
   * @param {Operation} operation
   * @param {Options | undefined} options
   * @param {string} optionNames those of further options
   * @param {(call: Call, signal: AbortSignal, options: Options) => Promise<Value>} work
   */
  async #call(operation, options, optionNames, work) {
    const call = new Call(operation, configOf(this.#cognito), options);
    call.optionNames += ` ${optionNames}`;
    return await call.guard(async () => {
      const given = object(call, options, "options");
      try {
        return await asked(call, STORAGE_FAILED, () =>
          call.within((signal) => work(call, signal, given)),
        );
      } catch (error) {
        throw resumable(/** @type {CognitoError} */ (error));
      }
    });
  }

  /**
   * @param {"accessToken" | "idToken"} name
   * @param {declared.TokenOptions} [options]
   */
  async #token(name, options) {
    /** @type {Entry | undefined} */
    let entry;
    /** @type {number | undefined} */
    let validFor;
    try {
      return await this.#call(name, options, "validFor", async (call, signal, given) => {
        ({ validFor } = given);
        const least = validFor ?? EARLY;
        if (!(least >= 0)) {
          return call.fail(INPUT, "validFor: must be 0 ms or more");
        }
        entry = await this.#store.read(signal);
        // It would be refreshed at every call, and never be good for so long.
        if (entry && validFor !== Infinity && Number(validFor) > lifetime(entry[name])) {
          return call.fail(INPUT, "validFor: is longer than the token lives");
        }
        if (entry && !(timeLeft(entry, name) >= least)) {
          call.mayHaveBeenSent = true;
          entry = await this.#renewed(entry);
        }
        return entry?.[name] ?? call.fail(NOT_SIGNED_IN, "nobody is signed in");
      });
    } catch (/** @type {any} */ error) {
      // While refreshing fails, a token that is still valid is better than none.
      if (
        entry &&
        validFor === undefined &&
        timeLeft(entry, name) > 0 &&
        error.stage !== "aborted" &&
        !isRefusal(error)
      )
        return /** @type {string} */ (entry[name]);
      throw error;
    }
  }

  /**
   * Returns the entry that follows another. In this tab all callers wait for the same one.
   *
   * @param {Entry} seen
   */
  #renewed(seen) {
    this.#refreshing ??= this.#call("refresh", {}, "", (call, signal) =>
      this.#store.locked(`${this.#key}.${seen.family}`, signal, () =>
        this.#renew(call, seen, signal),
      ),
    ).finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  /**
   * @param {Call} call
   * @param {Entry} seen
   * @param {AbortSignal} signal
   * @returns {Promise<Entry | undefined>}
   */
  async #renew(call, seen, signal) {
    /** @param {() => Promise<Entry | undefined>} work */
    const unlessNewer = async (work) => {
      const entry = await this.#store.newest(signal);
      return isSame(entry, seen) ? work() : entry;
    };
    /**
     * @param {Entry | undefined} after
     * @param {Event} event
     */
    const become = (after, event) =>
      this.#store.change(signal, (entry) => (isSame(entry, seen) ? after : entry), event);

    return unlessNewer(async () => {
      try {
        const next = await this.#refreshed(call, seen, signal);
        const kept = await become(next, { type: "refreshed" });
        // The user signed out meanwhile, which may have revoked the previous token only.
        if (!kept) await this.#revoke(call, next, signal).catch(() => {});
        return kept;
      } catch (error) {
        if (!isRefusal(/** @type {CognitoError} */ (error))) throw error;
        // Without Web Locks, another tab may have refreshed first.
        return unlessNewer(async () => {
          await become(undefined, { type: "signed-out", reason: "refused", error });
          throw error;
        });
      }
    });
  }

  /**
   * Signs the user of an entry out everywhere.
   *
   * @param {Call} call
   * @param {Entry} entry
   * @param {AbortSignal} signal
   */
  async #endAll(call, entry, signal) {
    const isValid = timeLeft(entry, "accessToken") > 0;
    const { accessToken } = isValid ? entry : await this.#refreshed(call, entry, signal);
    try {
      await globalSignOut(this.#cognito, { accessToken }, { signal });
    } catch (/** @type {any} */ error) {
      throw isValid ? error : afterRequest(error);
    }
  }

  /**
   * @param {Call} call
   * @param {Entry} entry
   * @param {AbortSignal} signal
   */
  #revoke(call, entry, signal) {
    return revoke(call, this.#cognito, entry, this.#own.revoke, signal);
  }

  /**
   * @param {Call} call
   * @param {Entry} entry
   * @param {AbortSignal} signal
   */
  async #refreshed(call, entry, signal) {
    const receivedAt = Date.now();
    call.mayHaveBeenSent = true;
    const tokens = await refresh(call, this.#cognito, entry, this.#own, signal);
    const next = /** @type {Entry} */ (nextEntry(entry, { ...tokens }, receivedAt));
    return isEntry(next) ? next : unreadable(call, "the response has no tokens that can be read");
  }
}

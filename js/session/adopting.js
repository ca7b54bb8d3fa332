// Takes over sessions of amazon-cognito-identity-js or Amplify, from the keys that both
// use. It wraps a storage, so that tabs which take over at once need no code of their own:
// taking over is a read, and what is written replaces it.
import { configOf } from "../core/config.js";
import { firstEntry } from "./entry.js";

/** @import { PeerStorage } from "../session.js" */

/** The keys that they keep for a user, without those of the device, which the next sign-in may need. */
const NAMES = [
  "accessToken",
  "idToken",
  "refreshToken",
  "clockDrift",
  "userData",
  "signInDetails",
  "oauthMetadata",
];

/** @type {typeof import("../session.js").adopting} */
export function adopting(cognito, storage, from) {
  const prefix = `CognitoIdentityServiceProvider.${configOf(cognito)?.clientId}.`;
  const lastUser = `${prefix}LastAuthUser`;
  /** @type {() => PeerStorage} */
  const peers = () => from ?? localStorage;

  async function adopted() {
    const user = await peers().getItem(lastUser);
    /** @param {string} name */
    const item = (name) => peers().getItem(`${prefix}${user}.${name}`);
    const refreshToken = user && (await item("refreshToken"));
    if (!refreshToken) return;
    const [accessToken, idToken, deviceKey] = await Promise.all(
      ["accessToken", "idToken", "deviceKey"].map(item),
    );
    const authenticationResult = { accessToken, idToken, refreshToken };
    // The time when they came is not known, so the first use refreshes them.
    return JSON.stringify(await firstEntry({ authenticationResult, device: { deviceKey } }, 0));
  }

  async function forget() {
    const user = await peers().getItem(lastUser);
    if (!user) return;
    await Promise.all(NAMES.map((name) => peers().removeItem(`${prefix}${user}.${name}`)));
    await peers().removeItem(`${prefix}AuthUserList`);
    // This key is removed last: until then, an interrupted removal is done again.
    await peers().removeItem(lastUser);
  }

  return {
    scope: storage.scope,
    get: async (key) => (await storage.get(key)) ?? adopted(),
    async set(key, value) {
      await storage.set(key, value);
      // Else theirs are all that there is.
      if ((await storage.get(key)) === value) await forget();
    },
    async delete(key) {
      await forget();
      await storage.delete(key);
    },
  };
}

// Sessions that amazon-cognito-identity-js or Amplify left, in the keys that
// both have. A storage over a storage, so that tabs that adopt at once need
// nothing of their own: adopting is a read, and what is written replaces it.
import { configOf } from "../core/config.js";
import { firstEntry } from "./entry.js";

/** @import { PeerStorage } from "../session.js" */

/** What they keep of a user; not of the device, which the next sign-in may need. */
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
  const prefix = `CognitoIdentityServiceProvider.${configOf(cognito).clientId}.`;
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
    // When they came is not known: the first use refreshes.
    return JSON.stringify(await firstEntry({ authenticationResult, device: { deviceKey } }, 0));
  }

  async function forget() {
    const user = await peers().getItem(lastUser);
    if (!user) return;
    await Promise.all(NAMES.map((name) => peers().removeItem(`${prefix}${user}.${name}`)));
    await peers().removeItem(`${prefix}AuthUserList`);
    // The last one: until then, what was interrupted is done again.
    await peers().removeItem(lastUser);
  }

  return {
    scope: storage.scope,
    get: async (key) => (await storage.get(key)) ?? adopted(),
    async set(key, value) {
      await storage.set(key, value);
      await forget();
    },
    async delete(key) {
      await forget();
      await storage.delete(key);
    },
  };
}

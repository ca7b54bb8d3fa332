// The storages of a session's entry. `scope` says which other tabs have it: none
// ("page"), the tabs that were duplicated from this one, each with a copy of its own
// ("tab"), or every tab of the origin, as with an app's own storage.

/** @import { TokenStorage } from "../session.js" */

/** @returns {TokenStorage} */
export function inMemory() {
  const entries = new Map();
  return {
    scope: "page",
    get: (key) => entries.get(key),
    set: (key, value) => void entries.set(key, value),
    delete: (key) => void entries.delete(key),
  };
}

// The storage is looked up at each use: accessing it throws where storage is blocked, and
// a server has none.
/** @type {(scope: TokenStorage["scope"], storage: () => Storage) => TokenStorage} */
const inWebStorage = (scope, storage) => ({
  scope,
  get: (key) => storage().getItem(key),
  set: (key, value) => storage().setItem(key, value),
  delete: (key) => storage().removeItem(key),
});

export const inSessionStorage = () => inWebStorage("tab", () => sessionStorage);

export const inLocalStorage = () => inWebStorage("origin", () => localStorage);

// What the platform refused to a call, in words. js/core/causes.js has the rows.

import { BLOCKED, NOT_SENT, WASM_NOT_LOADED, WASM_REFUSED } from "./causes.js";
import { turn } from "./turn.js";

/** @import { Cause, Failure } from "../types/calls.js" */

/**
 * Returns the failure of a call whose module did not load.
 *
 * @param {any} cause
 * @returns {Failure}
 */
export const withoutWasm = (cause) => {
  const { document, navigator } = globalThis;
  const place = document ? "this page" : (navigator?.userAgent ?? "this runtime");
  // A platform that refuses WebAssembly throws a CompileError or EvalError, and one that
  // lacks it a ReferenceError.
  return /^(Comp|Eval|Ref)/.test(cause?.name)
    ? [
        WASM_REFUSED,
        `${place} refused WebAssembly (see cause): allow script-src 'wasm-unsafe-eval' in the ` +
          "Content-Security-Policy, or use Chrome 93, Firefox 92, Safari 15.4 (SRP: 16.4) or newer",
        cause,
      ]
    : [WASM_NOT_LOADED, `${place} did not load WebAssembly (see cause)`, cause];
};

/**
 * Returns whether the page's Content-Security-Policy has just blocked a URL. The page is
 * told after the rejection.
 *
 * @param {string} url
 */
export async function isBlocked(url) {
  const { document } = globalThis;
  if (!document) return false;
  const { href } = new URL(url);
  let isViolated = false;
  /** @param {SecurityPolicyViolationEvent} event */
  const listen = ({ blockedURI, disposition, effectiveDirective }) => {
    isViolated ||=
      effectiveDirective === "connect-src" &&
      disposition === "enforce" &&
      blockedURI !== "" &&
      href.startsWith(blockedURI);
  };
  document.addEventListener("securitypolicyviolation", listen);
  await turn();
  document.removeEventListener("securitypolicyviolation", listen);
  return isViolated;
}

/**
 * Returns what to say of a request that got no response.
 *
 * @param {Cause} row
 * @param {string} url
 */
export const explained = (row, url) => {
  const { host, origin } = new URL(url);
  if (row === NOT_SENT) return "fetch threw before anything was sent (see cause)";
  if (row === BLOCKED) return `the Content-Security-Policy needs connect-src ${origin} (see cause)`;
  return `${host} did not answer (see cause): ${
    globalThis.navigator?.onLine === false
      ? "the device is offline"
      : "no network, another region, CORS, or a Content-Security-Policy"
  }`;
};

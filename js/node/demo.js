// The demo page over HTTP: the command serves it to people, and the tests to their browser.
import { join } from "node:path";
import { createFileServer } from "./files.js";

/** The service in every partition, and a user pool that the visitor runs on loopback. */
export const connectTo = [
  "https://*.amazonaws.com",
  "https://*.amazonaws.com.cn",
  "https://*.amazonaws.eu",
  "https://*.api.aws",
  "https://*.api.amazonwebservices.com.cn",
  "https://*.api.amazonwebservices.eu",
  "http://localhost:*",
  "http://127.0.0.1:*",
];

/**
 * Where the page's parts are.
 *
 * @typedef {object} DemoFolders
 * @property {string} pkg the package's modules
 * @property {string} www the page
 * @property {string} uqr the module that draws QR codes
 */

/**
 * @param {DemoFolders} folders
 * @param {{ cacheControl?: string, allowedHosts?: string[] }} [options] as of `createFileServer`
 */
export const createDemoServer = ({ pkg, www, uqr }, options) =>
  createFileServer({
    ...options,
    files: { "/": join(www, "index.html") },
    folders: { "/pkg/": pkg, "/uqr/": uqr, "/": www },
    connectTo,
  });

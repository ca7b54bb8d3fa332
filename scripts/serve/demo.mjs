// The demo page over HTTP: `npm run demo` serves it to people, and the tests
// to their browser.
import { join } from "node:path";
import { root } from "../run.mjs";
import { createFileServer } from "./files.mjs";

const www = join(root, "www");

/** The service in every partition, and a user pool that the visitor runs on loopback. */
const connectTo = [
  "https://*.amazonaws.com",
  "https://*.amazonaws.com.cn",
  "https://*.amazonaws.eu",
  "https://*.api.aws",
  "https://*.api.amazonwebservices.com.cn",
  "https://*.api.amazonwebservices.eu",
  "http://localhost:*",
  "http://127.0.0.1:*",
];

/** @param {{ cacheControl?: string, allowedHosts?: string[] }} options as of `createFileServer` */
export const createDemoServer = (options) =>
  createFileServer({
    ...options,
    files: { "/": join(www, "index.html") },
    folders: { "/pkg/": join(root, "pkg"), "/": www },
    connectTo,
  });

// Where the demo page's parts are in the repository. A change of www/ shows without a build.
import { join } from "node:path";
import { root } from "./run.mjs";

export const demoFolders = {
  pkg: join(root, "pkg"),
  www: join(root, "www"),
  uqr: join(root, "www/node_modules/uqr/dist"),
};

/** Where a build puts them, with the licence of the module for QR codes. */
export const builtDemoFolders = {
  pkg: join(root, "pkg"),
  www: join(root, "pkg/www"),
  uqr: join(root, "pkg/www/uqr"),
};

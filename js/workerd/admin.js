// `cognito-wasm/admin` in Cloudflare's Workers: see index.js.
import { sigv4 } from "../admin/signed-call.js";
import module from "../admin/sigv4.wasm";
import { CognitoAdmin } from "../admin.js";
import core from "../core/core.wasm";
import { core as wasm } from "../core/module.js";

// admin.js brings the core inside the JavaScript.
wasm.from(() => core);
sigv4.from(() => module);

export { CognitoError } from "../core/errors.js";
export { CognitoAdmin };

// `cognito-wasm/sign-in` in Cloudflare's Workers: see index.js.
import { srp } from "../sign-in/srp.js";
import module from "../srp/srp.wasm";

srp.from(() => module);

export * from "../sign-in.js";

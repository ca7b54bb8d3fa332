import { CognitoClient, init } from "cognito-wasm/slim";
import { recover } from "./recover.js";

await init(new URL("cognito-wasm/wasm", import.meta.url));
globalThis.recover = recover(CognitoClient);

import { CognitoClient, init } from "cognito-wasm/slim";
import url from "cognito-wasm/wasm?url";
import { recover } from "./recover.js";

await init(url);
globalThis.recover = recover(CognitoClient);

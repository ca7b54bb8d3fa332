// A bundler that gives a file's address for its import.
import { CognitoClient, init } from "cognito-wasm/slim";
import url from "cognito-wasm/wasm";
import { recover } from "./recover.js";

await init(url);
globalThis.recover = recover(CognitoClient);

// With the WebAssembly in a file beside.
import { CognitoClient, init } from "cognito-wasm/slim";
import file from "cognito-wasm/wasm";
import { forgotPasswordBy } from "./ours.js";

init(new URL(file, import.meta.url));

export default forgotPasswordBy(CognitoClient);

import { CognitoClient } from "cognito-wasm";
import { forgotPasswordBy } from "./ours.js";

export default forgotPasswordBy(CognitoClient);

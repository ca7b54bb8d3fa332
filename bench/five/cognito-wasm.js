import { CognitoClient } from "cognito-wasm";
import { fiveBy } from "./ours.js";

export default fiveBy(CognitoClient);

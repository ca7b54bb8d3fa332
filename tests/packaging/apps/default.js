import { CognitoClient } from "cognito-wasm";
import { recover } from "./recover.js";

globalThis.recover = recover(CognitoClient);

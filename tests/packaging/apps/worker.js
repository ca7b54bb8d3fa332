// Does in a worker what in-worker.js asks for.
import { CognitoClient } from "cognito-wasm";
import { recover } from "./recover.js";

const message = () =>
  new Promise((resolve) =>
    addEventListener("message", ({ data }) => resolve(data), { once: true }),
  );

globalThis.readCode = () => {
  postMessage("code");
  return message();
};

message()
  .then(recover(CognitoClient))
  .then((tokenType) => postMessage({ tokenType }));

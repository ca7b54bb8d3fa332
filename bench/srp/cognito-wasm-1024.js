// As the peers have it, with an a of 1,024 bits: who asks for randomness, which
// is a alone, is given four times as much.

const getRandomValues = crypto.getRandomValues.bind(crypto);
crypto.getRandomValues = ({ length }) => getRandomValues(new Uint8Array(4 * length));

export { default } from "./cognito-wasm.js";

/** JavaScript that gives a Wasm module's bytes, without a request of its own. */
export const inlined = (wasm) => `// Made by the build: the module, as text.
import { fromHex } from "../bytes.js";

export default () => fromHex("${Buffer.from(wasm).toString("hex")}");
`;

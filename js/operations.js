// `cognito-wasm/operations`: every operation that needs no AWS credentials, as
// functions that take the client. operations.d.ts documents them.

// biome-ignore assist/source/organizeImports: in this order they compress best.
export * from "./operations/generated/recovery.js";
export * from "./operations/generated/auth.js";
export * from "./operations/generated/sign-up.js";
export * from "./operations/generated/user.js";
export * from "./operations/generated/factors.js";
export * from "./operations/generated/devices.js";
export * from "./operations/generated/tokens.js";

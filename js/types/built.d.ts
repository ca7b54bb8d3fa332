/** The modules that `npm run build` makes from the Rust, and puts beside the JavaScript. */
declare module "*.inline.js" {
  /** The bytes of a module. */
  export default function inline(): Uint8Array<ArrayBuffer>;
}

/** A module as bundlers for Cloudflare's Workers import it. */
declare module "*.wasm" {
  const module: WebAssembly.Module;
  export default module;
}

declare module "*/user_pool_bg.js" {
  export * from "cognito-wasm:user-pool";
}

/** The JavaScript that wasm-bindgen makes for npm/testing. */
declare module "cognito-wasm:user-pool" {
  export function __wbg_set_wasm(exports: WebAssembly.Exports): void;

  /** A user pool, which takes and returns JSON. */
  export class UserPool {
    constructor(
      config: string,
      jwks: string,
      now: () => number,
      random: (length: number) => Uint8Array,
    );
    admin(operation: string, body: string): string;
    describe(): string;
    fault(fault: string): void;
    faults(): string;
    free(): void;
    handle(method: string, path: string, headers: string, body: string): string;
    outbox(): string;
    seal(unsigned: string, signature: string): void;
    totp(username: string): string;
    totpOf(secretCode: string): string;
  }
}

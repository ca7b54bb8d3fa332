/** What `npm run build` makes of the Rust and puts beside the JavaScript. */
declare module "*.inline.js" {
  /** The bytes of a module. */
  export default function inline(): Uint8Array<ArrayBuffer>;
}

declare module "*/user_pool_bg.js" {
  export * from "cognito-wasm:user-pool";
}

/** What wasm-bindgen makes of npm/testing. */
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
    free(): void;
    handle(method: string, path: string, headers: string, body: string): string;
    outbox(): string;
    seal(unsigned: string, signature: string): void;
  }
}

// The APIs that platforms have and TypeScript's libraries lack.

interface Array<T> {
  /** It is in ES2023, and in browsers since 2022. */
  findLast(predicate: (item: T) => unknown): T | undefined;
}

interface Uint8ArrayConstructor {
  /** Browsers have it since 2025. */
  fromHex?: (text: string) => Uint8Array<ArrayBuffer>;
}

interface BroadcastChannel {
  /** Node has it, browsers do not. */
  unref?: () => void;
}

interface String {
  /** The position is optional: it is that of the first character by default. */
  charCodeAt(): number;
  codePointAt(): number | undefined;
}

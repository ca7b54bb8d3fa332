// What platforms have and TypeScript's libraries of `lib` lack.

interface Array<T> {
  /** Of ES2023; browsers have it since 2022. */
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
  /** Of the first character. */
  charCodeAt(): number;
  codePointAt(): number | undefined;
}

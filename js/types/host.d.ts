/** A handle: the place of a value in the list of a run. */
export type Handle = number;

/** The functions that the core imports. src/wasm/host.rs has the other half. */
export interface Host extends WebAssembly.ModuleImports {
  structure(): Handle;
  text(at: number, length: number): Handle;
  is(value: Handle, type: number): boolean;
  isTrue(value: Handle): boolean;
  integer(value: number): Handle;
  numberOf(value: Handle): number;
  length(text: Handle): number;
  get(value: Handle, name: number, length: number): Handle;
  set(value: Handle, member: Handle, name: number, length: number): void;
  settled(value: Handle, error: Handle): Handle;
  parse(text: Handle): Handle;
  claims(token: Handle): Handle;
  trimmed(text: Handle): Handle;
  hint(name: number, length: number, known: number, knownLength: number): Handle;
  names(value: Handle): Handle;
  name(names: Handle, index: number): Handle;
  units(text: Handle): number;
  copyUnits(text: Handle, to: number): void;
}

/** What the modules of SRP and SigV4 import. */
export interface BytesHost extends Host {
  bytes(at: number, length: number): Handle;
  size(bytes: Handle): number;
  copyBytes(bytes: Handle, to: number): void;
}

/** The functions that an instance exports, which take and return places of values. */
export type BoundExports = Record<string, (...values: Handle[]) => Handle>;

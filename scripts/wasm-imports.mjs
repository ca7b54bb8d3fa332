// Gives a module's imports short names. wasm-bindgen's are long and end in 16
// random digits, which no compression takes out of the module or the glue.

/**
 * @param {Uint8Array} wasm the module
 * @param {(module: string, name: string) => [string, string]} rename
 * @returns {Uint8Array} the module with the names that `rename` gave
 */
export function renameImports(wasm, rename) {
  const reader = new Reader(wasm, 8);
  const parts = [wasm.subarray(0, 8)];
  while (reader.at < wasm.length) {
    const start = reader.at;
    const id = reader.byte();
    const length = reader.number();
    const content = reader.at;
    reader.at += length;
    if (id !== IMPORTS) {
      parts.push(wasm.subarray(start, reader.at));
      continue;
    }
    const section = importSection(new Reader(wasm, content), rename);
    parts.push(Buffer.from([id, ...number(section.length)]), section);
  }
  return Buffer.concat(parts);
}

const IMPORTS = 2;

/** https://webassembly.github.io/spec/core/binary/modules.html#import-section */
function importSection(reader, rename) {
  const count = reader.number();
  const parts = [Buffer.from(number(count))];
  for (let i = 0; i < count; i++) {
    for (const text of rename(reader.text(), reader.text())) {
      parts.push(Buffer.from([...number(Buffer.byteLength(text)), ...Buffer.from(text)]));
    }
    const start = reader.at;
    if (reader.byte() !== 0) throw new Error("an import that is not a function");
    reader.number();
    parts.push(reader.bytes.subarray(start, reader.at));
  }
  return Buffer.concat(parts);
}

class Reader {
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  text() {
    const length = this.number();
    this.at += length;
    return Buffer.from(this.bytes.subarray(this.at - length, this.at)).toString();
  }
}

/** LEB128, unsigned. */
function number(value) {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value % 0x80) | 0x80);
  return [...bytes, value];
}

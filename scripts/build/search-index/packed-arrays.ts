import { DefaultDeserializer, DefaultSerializer } from 'node:v8';

/*
 * Serializes a value like `serialize` of node:v8, but puts the content of all its typed arrays
 * first: all numbers, then all bytes. Reading then copies nothing, because each array is a view of
 * the file's bytes. `deserialize` would copy most arrays, as their offset is no multiple of four
 * bytes, and the file would stay in memory as well.
 */

const KINDS = { numbers: 0, bytes: 1 } as const;

/** Serializes a value; throws a TypeError if it has typed arrays other than Uint32Array and Uint8Array. */
export function packArrays(value: unknown): Buffer {
  const serializer = new ArrayCollector();
  serializer.writeHeader();
  serializer.writeValue(value);
  const { numbers, bytes } = serializer;
  const [inNumbers, inBytes] = [numbers, bytes].map((arrays) => Buffer.concat(arrays.map(bytesOf)));
  const sizes = Uint32Array.of(inNumbers?.length ?? 0, inBytes?.length ?? 0);
  return Buffer.concat([
    bytesOf(sizes),
    ...[inNumbers, inBytes].flatMap((part) => part ?? []),
    serializer.releaseBuffer(),
  ]);
}

/**
 * Reads the value that `packArrays` serialized; its arrays are views of `packed`, which must not be
 * changed.
 */
export function unpackArrays(packed: Buffer): unknown {
  const [inNumbers = 0, inBytes = 0] = toNumbers(packed.subarray(0, HEAD));
  const bytesAt = HEAD + inNumbers;
  const reader = new ArrayDivider(
    packed.subarray(bytesAt + inBytes),
    toNumbers(packed.subarray(HEAD, bytesAt)),
    packed.subarray(bytesAt, bytesAt + inBytes),
  );
  reader.readHeader();
  return reader.readValue();
}

/** Length in bytes of the two sizes at the beginning. */
const HEAD = 8;

class ArrayCollector extends DefaultSerializer {
  readonly numbers: Uint32Array[] = [];
  readonly bytes: Uint8Array[] = [];

  _writeHostObject(array: ArrayBufferView): void {
    const isNumbers = array instanceof Uint32Array;
    if (!isNumbers && !(array instanceof Uint8Array)) throw new TypeError('Not to be packed.');
    this.writeUint32(isNumbers ? KINDS.numbers : KINDS.bytes);
    this.writeUint32(array.length);
    if (isNumbers) this.numbers.push(array);
    else this.bytes.push(array);
  }
}

class ArrayDivider extends DefaultDeserializer {
  readonly #numbers: Uint32Array;
  readonly #bytes: Buffer;
  #numbersAt = 0;
  #bytesAt = 0;

  constructor(tree: Buffer, numbers: Uint32Array, bytes: Buffer) {
    super(tree);
    this.#numbers = numbers;
    this.#bytes = bytes;
  }

  _readHostObject(): Uint32Array | Uint8Array {
    const kind = this.readUint32();
    const length = this.readUint32();
    if (kind === KINDS.numbers) {
      this.#numbersAt += length;
      return this.#numbers.subarray(this.#numbersAt - length, this.#numbersAt);
    }
    this.#bytesAt += length;
    return this.#bytes.subarray(this.#bytesAt - length, this.#bytesAt);
  }
}

function bytesOf(array: Uint32Array | Uint8Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}

/** Bytes as numbers; they are copied only if their offset is no multiple of four. */
function toNumbers(bytes: Buffer): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}

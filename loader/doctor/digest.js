// Hashes as Subresource Integrity writes them. A page that is not secure has no hashes of the browser's, so SHA-256, which the campaign's files
// are named by, is here.

/**
 * The hash of bytes by an algorithm of Subresource Integrity: `sha256-...`; empty if this page cannot make it.
 * @param {BufferSource} bytes
 * @param {string} algorithm
 */
export async function integrityOf(bytes, algorithm) {
  const digest = await hash(bytes, algorithm);
  let binary = "";
  for (const byte of digest || []) binary += String.fromCharCode(byte);
  return binary && `${algorithm}-${btoa(binary)}`;
}

/**
 * @param {BufferSource} bytes
 * @param {string} algorithm
 * @returns {Promise<Uint8Array | undefined>}
 */
async function hash(bytes, algorithm) {
  if (window.crypto.subtle) return new Uint8Array(await crypto.subtle.digest(algorithm.replace("sha", "SHA-"), bytes));
  return algorithm === "sha256" ? sha256(new Uint8Array(/** @type {ArrayBuffer} */ (bytes))) : undefined;
}

/** The first 32 bits of the fractional parts of roots of the first primes: of the square roots where it begins, of the cube roots for each round. */
const [START, ROUNDS] = constants();

function constants() {
  const part = (/** @type {number} */ root) => ((root - Math.floor(root)) * 2 ** 32) | 0;
  const [start, rounds] = [[], []].map(() => /** @type {number[]} */ ([]));
  for (let number = 2; rounds.length < 64; number++) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) isPrime = false;
    if (!isPrime) continue;
    if (start.length < 8) start.push(part(number ** 0.5));
    rounds.push(part(Math.cbrt(number)));
  }
  return [start, rounds];
}

/**
 * SHA-256 (FIPS 180-4).
 * @param {Uint8Array} bytes
 */
export function sha256(bytes) {
  const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, bytes.length << 3);
  const turn = (/** @type {number} */ word, /** @type {number} */ by) => (word >>> by) | (word << (32 - by));
  const state = [...START];
  const words = new Int32Array(64);
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 64; i++) {
      const [w, v] = [words[i - 15], words[i - 2]];
      const small = turn(w, 7) ^ turn(w, 18) ^ (w >>> 3);
      const large = turn(v, 17) ^ turn(v, 19) ^ (v >>> 10);
      words[i] = i < 16 ? view.getInt32(at + 4 * i) : words[i - 16] + small + words[i - 7] + large;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[i] + words[i];
      const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = (state[i] + word) | 0));
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => digest.setInt32(4 * i, word));
  return new Uint8Array(digest.buffer);
}

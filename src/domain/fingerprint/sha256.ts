const ROUNDS = 64;

/** The first 32 bits of the fractional parts of the square and cube roots of the first primes (FIPS 180-4). */
const { initial, constants } = rootsOfPrimes();

/**
 * SHA-256 (FIPS 180-4) of a text's UTF-16 code units, the higher byte first, as 64 hexadecimal digits. The browser's own is for
 * pages with TLS only, and answers later.
 */
export function sha256(text: string): string {
  return digest(padded(text));
}

/** Of text in big-endian words, padded as the standard says. */
export function digest(words: Int32Array): string {
  const state = Int32Array.from(initial);
  const schedule = new Int32Array(ROUNDS);
  for (let block = 0; block < words.length; block += 16) {
    for (let round = 0; round < ROUNDS; round++) schedule[round] = round < 16 ? word(words, block + round) : expanded(schedule, round);
    mix(state, schedule);
  }
  return Array.from(state, (value) => (value >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Plain variables: a check of fifty thousand ballots runs through here for each of them. */
function mix(state: Int32Array, schedule: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < ROUNDS; round++) {
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + word(constants, round) + word(schedule, round)) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((value, index) => (state[index] = (word(state, index) + value) | 0));
}

function expanded(schedule: Int32Array, round: number): number {
  const [near, far] = [word(schedule, round - 2), word(schedule, round - 15)];
  return (word(schedule, round - 16) + (turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)) + word(schedule, round - 7) + (turn(near, 17) ^ turn(near, 19) ^ (near >>> 10))) | 0;
}

function padded(text: string): Int32Array {
  const length = text.length + 1;
  const words = new Int32Array((Math.ceil((length * 2 + 8) / 64) * 64) / 4);
  for (let index = 0; index < text.length; index++) words[index >> 1] = word(words, index >> 1) | (text.charCodeAt(index) << (index % 2 === 0 ? 16 : 0));
  words[text.length >> 1] = word(words, text.length >> 1) | (0x8000 << (text.length % 2 === 0 ? 16 : 0));
  words[words.length - 1] = (text.length * 16) | 0;
  words[words.length - 2] = Math.floor((text.length * 16) / 2 ** 32);
  return words;
}

function turn(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}

function word(words: Int32Array, index: number): number {
  return words[index] ?? 0;
}

function rootsOfPrimes(): { readonly initial: Int32Array; readonly constants: Int32Array } {
  const primes: number[] = [];
  for (let number = 2; primes.length < ROUNDS; number++) if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
  return { initial: Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))), constants: Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime))) };
}

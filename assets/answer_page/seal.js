// Sealing: an answer closed to the workshop's key, as an armoured age file.
//
// age v1 with one X25519 recipient (age-encryption.org/v1): X25519 (RFC 7748), HKDF-SHA-256 (RFC 5869, 2104,
// FIPS 180-4), ChaCha20-Poly1305 (RFC 8439). Written out here because a page that comes over plain http in a
// room has no WebCrypto. Random bytes come from crypto.getRandomValues, which it has.
//
// The steps taken do not depend on what is secret. How long a browser takes for each of them may; the secrets
// live for one answer only, on the device of the person who gives it.

const Seal = (() => {
  const utf8 = (text) => new TextEncoder().encode(text);

  function joined(...parts) {
    const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  // SHA-256

  const ROUND_CONSTANTS = new Uint32Array([
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
  ]);
  const FIRST_STATE = [
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ];

  function sha256(message) {
    const blocks = Math.ceil((message.length + 9) / 64);
    const padded = new Uint8Array(blocks * 64);
    padded.set(message);
    padded[message.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor((message.length * 8) / 2 ** 32));
    view.setUint32(padded.length - 4, (message.length * 8) >>> 0);
    const right = (word, bits) => (word >>> bits) | (word << (32 - bits));
    const state = Uint32Array.from(FIRST_STATE);
    const words = new Uint32Array(64);
    for (let block = 0; block < blocks; block += 1) {
      for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(block * 64 + i * 4);
      for (let i = 16; i < 64; i += 1) {
        const early = words[i - 15];
        const late = words[i - 2];
        const first = right(early, 7) ^ right(early, 18) ^ (early >>> 3);
        const second = right(late, 17) ^ right(late, 19) ^ (late >>> 10);
        words[i] = words[i - 16] + first + words[i - 7] + second;
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let i = 0; i < 64; i += 1) {
        const choice = (e & f) ^ (~e & g);
        const one = (h + (right(e, 6) ^ right(e, 11) ^ right(e, 25)) + choice + ROUND_CONSTANTS[i] + words[i]) >>> 0;
        const majority = (a & b) ^ (a & c) ^ (b & c);
        const two = ((right(a, 2) ^ right(a, 13) ^ right(a, 22)) + majority) >>> 0;
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) >>> 0, c, b, a, (one + two) >>> 0];
      }
      [a, b, c, d, e, f, g, h].forEach((word, i) => {
        state[i] += word;
      });
    }
    const digest = new Uint8Array(32);
    state.forEach((word, i) => new DataView(digest.buffer).setUint32(i * 4, word));
    return digest;
  }

  // HMAC and HKDF over it

  function hmac(key, message) {
    const block = new Uint8Array(64);
    block.set(key.length > 64 ? sha256(key) : key);
    const inner = block.map((byte) => byte ^ 0x36);
    const outer = block.map((byte) => byte ^ 0x5c);
    return sha256(joined(outer, sha256(joined(inner, message))));
  }

  function hkdf(material, salt, info, length) {
    const key = hmac(salt, material);
    let previous = new Uint8Array(0);
    let whole = new Uint8Array(0);
    for (let count = 1; whole.length < length; count += 1) {
      previous = hmac(key, joined(previous, info, Uint8Array.of(count)));
      whole = joined(whole, previous);
    }
    return whole.slice(0, length);
  }

  // X25519

  const PRIME = 2n ** 255n - 19n;
  const BASE_POINT = Uint8Array.of(9, ...new Uint8Array(31));

  function fromLittleEndian(bytes) {
    let number = 0n;
    for (let i = bytes.length - 1; i >= 0; i -= 1) number = (number << 8n) | BigInt(bytes[i]);
    return number;
  }

  function toLittleEndian(number, length) {
    const bytes = new Uint8Array(length);
    let rest = number;
    for (let i = 0; i < length; i += 1) {
      bytes[i] = Number(rest & 255n);
      rest >>= 8n;
    }
    return bytes;
  }

  function x25519(scalarBytes, pointBytes) {
    const clamped = Uint8Array.from(scalarBytes);
    clamped[0] &= 248;
    clamped[31] = (clamped[31] & 127) | 64;
    const scalar = fromLittleEndian(clamped);
    const masked = Uint8Array.from(pointBytes);
    masked[31] &= 127;
    const mod = (number) => {
      const rest = number % PRIME;
      return rest < 0n ? rest + PRIME : rest;
    };
    const u = mod(fromLittleEndian(masked));
    let [x2, z2, x3, z3] = [1n, 0n, u, 1n];
    let swapped = 0n;
    for (let bit = 254n; bit >= 0n; bit -= 1n) {
      const set = (scalar >> bit) & 1n;
      // Exchanged by arithmetic, the same for both values of the bit.
      const swap = swapped ^ set;
      const [x, z] = [swap * (x2 ^ x3), swap * (z2 ^ z3)];
      [x2, x3, z2, z3] = [x2 ^ x, x3 ^ x, z2 ^ z, z3 ^ z];
      swapped = set;
      const [a, b] = [mod(x2 + z2), mod(x2 - z2)];
      const [aa, bb] = [mod(a * a), mod(b * b)];
      const e = mod(aa - bb);
      const da = mod(mod(x3 - z3) * a);
      const cb = mod(mod(x3 + z3) * b);
      x3 = mod((da + cb) ** 2n);
      z3 = mod(u * mod((da - cb) ** 2n));
      x2 = mod(aa * bb);
      z2 = mod(e * (aa + 121665n * e));
    }
    const [x, z] = [swapped * (x2 ^ x3), swapped * (z2 ^ z3)];
    [x2, z2] = [x2 ^ x, z2 ^ z];
    // The inverse by Fermat: z^(p − 2).
    let inverse = 1n;
    for (let bit = 254n; bit >= 0n; bit -= 1n) {
      inverse = mod(inverse * inverse);
      if (((PRIME - 2n) >> bit) & 1n) inverse = mod(inverse * z2);
    }
    return toLittleEndian(mod(x2 * inverse), 32);
  }

  // ChaCha20-Poly1305

  function chacha20(key, counter, nonce, data) {
    const little = (bytes) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      return Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(i * 4, true));
    };
    const start = Uint32Array.from([
      0x61707865, 0x3320646e, 0x79622d32, 0x6b206574, ...little(key), counter, ...little(nonce),
    ]);
    const state = new Uint32Array(16);
    const turn = (a, b, c, d) => {
      const step = (to, from, into, bits) => {
        state[to] += state[from];
        const mixed = state[into] ^ state[to];
        state[into] = (mixed << bits) | (mixed >>> (32 - bits));
      };
      step(a, b, d, 16);
      step(c, d, b, 12);
      step(a, b, d, 8);
      step(c, d, b, 7);
    };
    const out = new Uint8Array(data.length);
    const stream = new DataView(new ArrayBuffer(64));
    for (let from = 0; from < data.length; from += 64) {
      state.set(start);
      for (let round = 0; round < 10; round += 1) {
        turn(0, 4, 8, 12);
        turn(1, 5, 9, 13);
        turn(2, 6, 10, 14);
        turn(3, 7, 11, 15);
        turn(0, 5, 10, 15);
        turn(1, 6, 11, 12);
        turn(2, 7, 8, 13);
        turn(3, 4, 9, 14);
      }
      state.forEach((word, i) => stream.setUint32(i * 4, word + start[i], true));
      const length = Math.min(64, data.length - from);
      for (let i = 0; i < length; i += 1) out[from + i] = data[from + i] ^ stream.getUint8(i);
      start[12] += 1;
    }
    return out;
  }

  function poly1305(key, message) {
    const prime = 2n ** 130n - 5n;
    const r = fromLittleEndian(key.slice(0, 16)) & 0x0ffffffc0ffffffc0ffffffc0fffffffn;
    let sum = 0n;
    for (let from = 0; from < message.length; from += 16) {
      const block = message.slice(from, from + 16);
      sum = ((sum + fromLittleEndian(block) + (1n << BigInt(8 * block.length))) * r) % prime;
    }
    return toLittleEndian(sum + fromLittleEndian(key.slice(16)), 16);
  }

  function chacha20Poly1305(key, nonce, plain, associated) {
    const oneTimeKey = chacha20(key, 0, nonce, new Uint8Array(32));
    const cipher = chacha20(key, 1, nonce, plain);
    const padding = (bytes) => new Uint8Array((16 - (bytes.length % 16)) % 16);
    const lengths = joined(
      toLittleEndian(BigInt(associated.length), 8),
      toLittleEndian(BigInt(cipher.length), 8),
    );
    const tag = poly1305(
      oneTimeKey,
      joined(associated, padding(associated), cipher, padding(cipher), lengths),
    );
    return joined(cipher, tag);
  }

  // The recipient: an X25519 point in Bech32 (BIP 173), age1…

  const BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

  function recipientPoint(text) {
    const wrong = () => new Error("no age recipient");
    const lower = text.toLowerCase();
    const values = Array.from(lower.slice(4), (sign) => BECH32.indexOf(sign));
    if (!lower.startsWith("age1") || values.includes(-1)) throw wrong();
    const prefix = [..."age"].map((sign) => sign.charCodeAt(0));
    const checked = [...prefix.map((code) => code >> 5), 0, ...prefix.map((code) => code & 31), ...values];
    const sum = checked.reduce((before, value) => {
      const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
      const shifted = ((before & 0x1ffffff) << 5) ^ value;
      return generators.reduce((mixed, term, bit) => ((before >>> (25 + bit)) & 1 ? mixed ^ term : mixed), shifted);
    }, 1);
    if (sum !== 1) throw wrong();
    let [buffer, bits] = [0, 0];
    const bytes = [];
    for (const value of values.slice(0, -6)) {
      buffer = ((buffer << 5) | value) & 0xfff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.push((buffer >> bits) & 255);
      }
    }
    if (bytes.length !== 32 || (buffer & ((1 << bits) - 1)) !== 0) throw wrong();
    return Uint8Array.from(bytes);
  }

  // The age file

  const CHUNK = 64 * 1024;

  function base64(bytes) {
    let binary = "";
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
  }

  const unpadded = (bytes) => base64(bytes).replace(/=+$/, "");

  function randomBytes(length) {
    return crypto.getRandomValues(new Uint8Array(length));
  }

  // The bytes of an age file that only the keeper of the recipient's other half can open.
  function encrypt(recipient, plain, random = randomBytes) {
    const point = recipientPoint(recipient);
    const fileKey = random(16);
    const secret = random(32);
    const share = x25519(secret, BASE_POINT);
    const shared = x25519(secret, point);
    if (shared.every((byte) => byte === 0)) throw new Error("the shared secret is zero");
    const wrapping = hkdf(shared, joined(share, point), utf8("age-encryption.org/v1/X25519"), 32);
    const wrapped = chacha20Poly1305(wrapping, new Uint8Array(12), fileKey, new Uint8Array(0));
    const header = `age-encryption.org/v1\n-> X25519 ${unpadded(share)}\n${unpadded(wrapped)}\n---`;
    const mac = hmac(hkdf(fileKey, new Uint8Array(0), utf8("header"), 32), utf8(header));
    const nonce = random(16);
    const payloadKey = hkdf(fileKey, nonce, utf8("payload"), 32);
    const parts = [utf8(`${header} ${unpadded(mac)}\n`), nonce];
    for (let from = 0, count = 0; from === 0 || from < plain.length; from += CHUNK, count += 1) {
      const last = from + CHUNK >= plain.length;
      const chunkNonce = new Uint8Array(12);
      new DataView(chunkNonce.buffer).setUint32(7, count);
      chunkNonce[11] = last ? 1 : 0;
      const chunk = plain.slice(from, from + CHUNK);
      parts.push(chacha20Poly1305(payloadKey, chunkNonce, chunk, new Uint8Array(0)));
    }
    return joined(...parts);
  }

  // The lines of the same file in letters.
  function armour(bytes) {
    const body = base64(bytes).match(/.{1,64}/g) ?? [];
    return ["-----BEGIN AGE ENCRYPTED FILE-----", ...body, "-----END AGE ENCRYPTED FILE-----"];
  }

  return { armour, chacha20, chacha20Poly1305, encrypt, hkdf, hmac, poly1305, recipientPoint, sha256, utf8, x25519 };
})();

// The floor: what BigInt and WebCrypto take an app that writes SRP itself, in a
// time that tells of its secrets.

import { call } from "../five/call.js";

/** RFC 5054, appendix A, the group of 3072 bits. */
const N = BigInt(
  "0xFFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E34" +
    "04DDEF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6" +
    "F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A6916" +
    "3FA8FD24CF5F83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C" +
    "32905E462E36CE3BE39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA95" +
    "6AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA7157" +
    "5D060C7DB3970F85A6E1E4C7ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D876" +
    "02733EC86A64521F2B18177B200CBBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E" +
    "4B82D120A93AD2CAFFFFFFFFFFFFFFFF",
);
const g = 2n;

const utf8 = (text) => new TextEncoder().encode(text);
const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt());
const integer = (bytes) =>
  BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`);

/** As two's complement has it. */
function pad(number) {
  const digits = number.toString(16);
  const even = digits.length % 2 ? `0${digits}` : digits;
  const padded = even < "8" ? even : `00${even}`;
  return Uint8Array.from(padded.match(/../g), (byte) => Number.parseInt(byte, 16));
}

function power(base, exponent) {
  let result = 1n;
  for (let square = base; exponent; exponent >>= 1n) {
    if (exponent & 1n) result = (result * square) % N;
    square = (square * square) % N;
  }
  return result;
}

const joined = async (parts) => new Uint8Array(await new Blob(parts).arrayBuffer());

async function sha256(...parts) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", await joined(parts)));
}

async function hmac(key, ...parts) {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const imported = await crypto.subtle.importKey("raw", key, algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, await joined(parts)));
}

/** `bits` are a's. */
export default async ({ region, userPoolId, clientId, username, password, bits }) => {
  const a = integer(crypto.getRandomValues(new Uint8Array(bits / 8)));
  const srpA = power(g, a);
  const { ChallengeName, ChallengeParameters: challenge } = await call(region, "InitiateAuth", {
    ClientId: clientId,
    AuthFlow: "USER_SRP_AUTH",
    AuthParameters: { USERNAME: username, SRP_A: srpA.toString(16) },
  });

  const srpB = BigInt(`0x${challenge.SRP_B}`);
  const name = userPoolId.split("_")[1] + challenge.USER_ID_FOR_SRP;
  const k = integer(await sha256(pad(N), pad(g)));
  const u = integer(await sha256(pad(srpA), pad(srpB)));
  const identity = await sha256(utf8(`${name}:${password}`));
  const x = integer(await sha256(pad(BigInt(`0x${challenge.SALT}`)), identity));
  const base = (srpB + k * (N - power(g, x))) % N;
  const secret = power(base, a + u * x);
  const key = await hmac(await hmac(pad(u), pad(secret)), utf8("Caldera Derived Key\x01"));
  const [, day, date, month, year, clock] = /(\w+), 0?(\d+) (\w+) (\d+) (\S+)/.exec(
    new Date().toUTCString(),
  );
  const timestamp = `${day} ${month} ${date} ${clock} UTC ${year}`;
  const message = [utf8(name), fromBase64(challenge.SECRET_BLOCK), utf8(timestamp)];
  return call(region, "RespondToAuthChallenge", {
    ClientId: clientId,
    ChallengeName,
    ChallengeResponses: {
      USERNAME: username,
      PASSWORD_CLAIM_SECRET_BLOCK: challenge.SECRET_BLOCK,
      PASSWORD_CLAIM_SIGNATURE: base64(await hmac(key.slice(0, 16), ...message)),
      TIMESTAMP: timestamp,
    },
  });
};

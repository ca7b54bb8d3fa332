// The other side of SRP, by Node's OpenSSL: it asks for a proof of the password
// and says whether it is right.

import assert from "node:assert/strict";
import {
  createDiffieHellman,
  createHash,
  createHmac,
  getDiffieHellman,
  hkdfSync,
  randomBytes,
} from "node:crypto";
import { setting } from "../setting.mjs";

const prime = getDiffieHellman("modp15").getPrime();
const group = createDiffieHellman(prime, 2);
const integer = (bytes) => BigInt(`0x${bytes.toString("hex")}`);
const N = integer(prime);

/** As two's complement has it. */
function pad(number) {
  const digits = number.toString(16);
  const bytes = Buffer.from(digits.padStart(digits.length + (digits.length % 2), "0"), "hex");
  return bytes[0] < 0x80 ? bytes : Buffer.concat([Buffer.alloc(1), bytes]);
}

function power(base, exponent) {
  group.setPrivateKey(pad(exponent));
  return integer(group.computeSecret(pad(base)));
}

const hash = (...parts) => createHash("sha256").update(Buffer.concat(parts)).digest();

const name = setting.userPoolId.split("_")[1] + setting.username;
const salt = 0x1234567890abcdef1234567890abcdefn;
const x = integer(hash(pad(salt), hash(Buffer.from(`${name}:${setting.passwords[0]}`))));
const v = power(2n, x);
const k = integer(hash(pad(N), pad(2n)));

/** One sign-in. RFC 5054, section 2.6, and what Cognito makes of its secret. */
class Exchange {
  secretBlock = randomBytes(640);

  constructor(srpA) {
    this.srpA = srpA;
    do {
      this.b = integer(randomBytes(32));
      this.srpB = (k * v + power(2n, this.b)) % N;
      this.u = hash(pad(srpA), pad(this.srpB));
      // amazon-cognito-passwordless-auth would keep a zero byte before it.
    } while (this.u[0] === 0);
  }

  get challenge() {
    return {
      USERNAME: setting.username,
      USER_ID_FOR_SRP: setting.username,
      SRP_B: this.srpB.toString(16),
      SALT: salt.toString(16),
      SECRET_BLOCK: this.secretBlock.toString("base64"),
    };
  }

  signature(timestamp) {
    const u = integer(this.u);
    const secret = power((this.srpA * power(v, u)) % N, this.b);
    const key = hkdfSync("sha256", pad(secret), pad(u), "Caldera Derived Key", 16);
    const message = Buffer.concat([Buffer.from(name), this.secretBlock, Buffer.from(timestamp)]);
    return createHmac("sha256", Buffer.from(key)).update(message).digest("base64");
  }
}

/**
 * Answers one app's calls. A right proof is refused as a wrong one would be:
 * then nobody stores a session, and each sign-in is as the first.
 */
export class Pool {
  #exchange;
  /** How many proofs were right. */
  proven = 0;

  answer({ AuthFlow, AuthParameters, ChallengeName, ChallengeResponses }) {
    if (AuthFlow) {
      assert.equal(AuthFlow, "USER_SRP_AUTH");
      this.#exchange = new Exchange(BigInt(`0x${AuthParameters.SRP_A}`));
      return {
        ChallengeName: "PASSWORD_VERIFIER",
        Session: "AYABeEXAMPLEEXAMPLEEXAMPLE",
        ChallengeParameters: this.#exchange.challenge,
      };
    }
    assert.equal(ChallengeName, "PASSWORD_VERIFIER");
    const { TIMESTAMP, PASSWORD_CLAIM_SIGNATURE } = ChallengeResponses;
    if (PASSWORD_CLAIM_SIGNATURE === this.#exchange.signature(TIMESTAMP)) this.proven++;
    return { __type: "NotAuthorizedException", message: "Incorrect username or password." };
  }
}

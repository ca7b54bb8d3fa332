// What holds a user's passkeys: Chromium's virtual authenticator for a page,
// and one of our own where there is no browser. Both can be told their counter.
//
// https://www.w3.org/TR/webauthn-3/
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { addVirtualAuthenticator } from "../browser.mjs";

/** Chromium's: the page's own platform authenticator, which verifies its user without asking. */
export async function virtualAuthenticator(t, page) {
  const { devTools, authenticatorId } = await addVirtualAuthenticator(page);
  t.after(() => devTools.detach());
  return {
    register: (cognito, accessToken) => cognito.registerPasskey({ accessToken }),
    answer: async () => ({}),
    async setCounter(signCount) {
      const { credentials } = await devTools.send("WebAuthn.getCredentials", { authenticatorId });
      const [credential] = credentials;
      const { credentialId } = credential;
      await devTools.send("WebAuthn.removeCredential", { authenticatorId, credentialId });
      await devTools.send("WebAuthn.addCredential", {
        authenticatorId,
        credential: { ...credential, signCount },
      });
    },
  };
}

const PRESENT_AND_VERIFIED = 0x01 | 0x04;
const WITH_CREDENTIAL = 0x40;

const sha256 = (bytes) => createHash("sha256").update(bytes).digest();

/** One passkey, in software: what it makes is given to the package as JSON. */
export function softwareAuthenticator(origin) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(16);
  let counter = 0;

  const authenticatorData = (rpId, flags, ...rest) => {
    const fixed = Buffer.alloc(5);
    fixed.writeUInt8(flags);
    fixed.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(rpId), fixed, ...rest]);
  };
  const clientData = (type, challenge) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const credential = (response) => ({
    id: id.toString("base64url"),
    rawId: id.toString("base64url"),
    type: "public-key",
    clientExtensionResults: {},
    response: Object.fromEntries(
      Object.entries(response).map(([name, bytes]) => [name, bytes.toString("base64url")]),
    ),
  });

  return {
    async register(cognito, accessToken) {
      const { credentialCreationOptions } = await cognito.startWebAuthnRegistration({
        accessToken,
      });
      const { challenge, rp } = credentialCreationOptions;
      const authData = authenticatorData(
        rp.id,
        PRESENT_AND_VERIFIED | WITH_CREDENTIAL,
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        coseKey(publicKey),
      );
      const made = credential({
        clientDataJSON: clientData("webauthn.create", challenge),
        attestationObject: attestationObject(authData),
      });
      await cognito.completeWebAuthnRegistration({ accessToken, credential: made });
      return { credentialId: made.id };
    },

    async answer({ credentialRequestOptions: { challenge, rpId } }) {
      if (counter > 0) counter += 1;
      const clientDataJSON = clientData("webauthn.get", challenge);
      const authData = authenticatorData(rpId, PRESENT_AND_VERIFIED);
      const signed = Buffer.concat([authData, sha256(clientDataJSON)]);
      const signature = sign("sha256", signed, privateKey);
      return { credential: credential({ clientDataJSON, authenticatorData: authData, signature }) };
    },

    async setCounter(value) {
      counter = value;
    },
  };
}

/** RFC 9053, section 7.1.1, in CBOR: an EC2 key for ES256 on P-256. */
function coseKey(publicKey) {
  const { x, y } = publicKey.export({ format: "jwk" });
  return Buffer.concat([
    Buffer.from("a5010203262001215820", "hex"),
    Buffer.from(x, "base64url"),
    Buffer.from("225820", "hex"),
    Buffer.from(y, "base64url"),
  ]);
}

/** In CBOR: `{ fmt: "none", attStmt: {}, authData }`. */
function attestationObject(authData) {
  return Buffer.concat([
    Buffer.from("a363666d74646e6f6e656761747453746d74a0686175746844617461", "hex"),
    Buffer.from([0x58, authData.length]),
    authData,
  ]);
}

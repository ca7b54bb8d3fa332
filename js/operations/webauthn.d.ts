/**
 * What a browser creates a passkey from. Binary members are encoded in base64url.
 *
 * @see https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialcreationoptionsjson
 */
export interface PublicKeyCredentialCreationOptionsJSON {
  /** The domain that the passkey is for, and its name. */
  rp: { id?: string; name: string };
  /** The user that the passkey is for. */
  user: { id: string; name: string; displayName: string };
  /** The challenge that the authenticator signs. */
  challenge: string;
  /** The algorithms of the key that the service accepts, the preferred one first. */
  pubKeyCredParams: Array<{ type: "public-key"; alg: number }>;
  /** How long the user has, in milliseconds. */
  timeout?: number;
  /** The passkeys that the user already has, so that no authenticator holds two. */
  excludeCredentials?: Array<{ type: "public-key"; id: string; transports?: string[] }>;
  /** What the authenticator must be able to do. */
  authenticatorSelection?: {
    authenticatorAttachment?: "cross-platform" | "platform";
    requireResidentKey?: boolean;
    residentKey?: "discouraged" | "preferred" | "required";
    userVerification?: "discouraged" | "preferred" | "required";
  };
}

/**
 * A passkey that a browser created, as its `toJSON()` returns it.
 *
 * @see https://www.w3.org/TR/webauthn-3/#dictdef-registrationresponsejson
 */
export interface RegistrationResponseJSON {
  /** The passkey's ID. */
  id: string;
  /** The passkey's ID, too. */
  rawId: string;
  /** The type of the credential, `public-key`. */
  type: string;
  /** The authenticator's response. */
  response: {
    /** What the browser passed to the authenticator. */
    clientDataJSON: string;
    /**
     * The new key. A registration always has it; it is optional because the type of `toJSON()`
     * includes the response of a sign-in.
     */
    attestationObject?: string | undefined;
    /** How the authenticator is reached. */
    transports?: string[] | undefined;
  };
  /** How the authenticator is attached, `platform` or `cross-platform`. */
  authenticatorAttachment?: string | undefined;
  /** The results of WebAuthn extensions. */
  clientExtensionResults?: object;
}

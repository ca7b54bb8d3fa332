// What the tests of `cognito-wasm/admin`, as installed, share: an administrator
// whose requests are kept and answered, and signatures by other means than ours.

import { createHash, createHmac } from "node:crypto";
import { importInstalled } from "../packaging/tarball.mjs";

export { CognitoError, failure } from "../packaging/support.mjs";
export const { CognitoAdmin } = await importInstalled("cognito-wasm/admin");

export const USER_POOL_ID = "us-west-2_EXAMPLE";
export const CREDENTIALS = {
  accessKeyId: "AKIDEXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
};
export const TEMPORARY = { ...CREDENTIALS, sessionToken: "AQoDYXdzEPT//////////wEXAMPLE==" };

/** An administrator and the requests it sent, each answered by `answer(url, init)`. */
export function connect(answer = () => Response.json({ Username: "jane" }), config = {}) {
  const requests = [];
  const fetch = async (url, init) => {
    requests.push({ url, ...init, headers: { ...init.headers } });
    return answer(url, init);
  };
  const defaults = { userPoolId: USER_POOL_ID, credentials: CREDENTIALS, fetch };
  return { admin: new CognitoAdmin({ ...defaults, ...config }), requests };
}

/** An answer of the service's; `age` is how far behind ours its clock is, in milliseconds. */
export const refusal = (name, { age = 0, message = "No." } = {}) =>
  Response.json(
    { __type: name, message },
    { status: 400, headers: { date: new Date(Date.now() - age).toUTCString() } },
  );

const hmac = (key, text) => createHmac("sha256", key).update(text).digest();
const sha256 = (text) => createHash("sha256").update(text).digest("hex");

/** The header a request must bear, of what it bears otherwise. */
export function authorization({ url, headers, body }, region, credentials = CREDENTIALS) {
  const { host, pathname } = new URL(url);
  const { authorization: _, ...others } = headers;
  const signed = Object.entries({ ...others, host }).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const names = signed.map(([name]) => name).join(";");
  const lines = signed.map(([name, value]) => `${name}:${value}\n`).join("");
  const time = headers["x-amz-date"];
  const scope = [time.slice(0, 8), region, "cognito-idp", "aws4_request"];
  const canonical = ["POST", pathname, "", lines, names, sha256(body)].join("\n");
  const text = ["AWS4-HMAC-SHA256", time, scope.join("/"), sha256(canonical)].join("\n");
  const key = scope.reduce(hmac, `AWS4${credentials.secretAccessKey}`);
  const credential = [credentials.accessKeyId, ...scope].join("/");
  const signature = hmac(key, text).toString("hex");
  return `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`;
}

/** When a request was signed. */
export const signedAt = ({ headers }) =>
  Date.parse(headers["x-amz-date"].replace(/(....)(..)(..)T(..)(..)(..)Z/, "$1-$2-$3T$4:$5:$6Z"));

// A session takes what a sign-in gives, and its tokens' claims have names.
import { CognitoClient, CognitoError } from "cognito-wasm";
import {
  adopting,
  CognitoSession,
  claims,
  inLocalStorage,
  type SessionEvent,
} from "cognito-wasm/session";
import type { SignedInStep } from "cognito-wasm/sign-in";
import { same } from "./equal.js";

const cognito = new CognitoClient({ region: "us-west-2", clientId: "app" });

export async function go(step: SignedInStep): Promise<string> {
  const session = new CognitoSession(cognito, {
    storage: adopting(cognito, inLocalStorage(), { getItem: async () => null, removeItem() {} }),
    refresh: async ({ refreshToken }) => (refreshToken ? { accessToken: "a.b.c" } : null),
    revoke: ({ refreshToken }) => fetch("/revoke", { method: "POST", body: refreshToken }),
  });
  await session.start(step);
  await session.start({ ...step, device: { deviceKey: "us-west-2_device" } });
  const result = await cognito.initiateAuth({
    authFlow: "USER_PASSWORD_AUTH",
    authParameters: { USERNAME: "jane", PASSWORD: "Passw0rd!" },
  });
  // @ts-expect-error it may be a challenge
  await session.start(result);
  if (!result.challengeName) await session.start(result);

  const end = session.subscribe((event) => {
    same<typeof event, SessionEvent>(true);
    if (event.type === "signed-out") same<typeof event.reason, "signOut" | "refused">(true);
    // @ts-expect-error only a sign-out has a reason
    event.reason;
  });
  end();

  const said = claims(await session.idToken({ validFor: 60_000 }));
  if (said?.token_use === "access") same<typeof said.username, string>(true);
  else if (said) same<typeof said.email_verified, boolean | undefined>(true);
  const { idToken } = (await session.claims()) ?? {};
  if (idToken) same<(typeof idToken)["cognito:username"], string>(true);
  // @ts-expect-error an option that is none
  await session.signOut({ everywhere: true });
  try {
    return await session.accessToken({ signal: AbortSignal.timeout(1_000) });
  } catch (error) {
    if (error instanceof CognitoError && error.code === "NotSignedIn") return "";
    if (error instanceof CognitoError && error.code === "RefreshTokenReuseException") return "";
    throw error;
  }
}

import {
  associateSoftwareToken,
  getUser,
  setUserMFAPreference,
  verifySoftwareToken,
} from "cognito-wasm/operations";
import { otpauthUri } from "cognito-wasm/sign-in";
import { authenticatorForm } from "../ui/authenticator-form.js";
import { h } from "../ui/element.js";
import { form } from "../ui/form.js";
import { section } from "../ui/section.js";

const factor = "SOFTWARE_TOKEN_MFA";

export function authenticatorSection({ username, authenticator, asUser, awaitCode }) {
  let secretCode;

  return section("Authenticator app", async (refresh) => {
    if (secretCode) return setUp(refresh);
    const { userMFASettingList = [] } = await asUser(getUser);
    const isSetUp = userMFASettingList.includes(factor);
    return [
      h(
        "p",
        { class: "hint" },
        isSetUp
          ? "Its code is asked for after your password."
          : "A code that it makes, asked for after your password, keeps out whoever has only that.",
      ),
      form({
        fields: {},
        action: isSetUp ? "Set up another" : "Set up",
        doing: "Asking for a key",
        kind: "secondary",
        async send() {
          ({ secretCode } = await asUser(associateSoftwareToken));
          await refresh();
        },
      }),
    ];
  });

  function setUp(refresh) {
    const { elements, useCode } = authenticatorForm({
      username,
      secretCode,
      otpauthUri: otpauthUri({ secretCode, username, issuer: "cognito-wasm demo" }),
      authenticator,
      kind: "secondary",
      async send(userCode) {
        await asUser(verifySoftwareToken, { userCode });
        await asUser(setUserMFAPreference, {
          softwareTokenMfaSettings: { enabled: true, preferredMfa: true },
        });
        secretCode = undefined;
        await refresh("From now on its code is asked for when you sign in.");
      },
    });
    awaitCode(useCode);
    return elements;
  }
}

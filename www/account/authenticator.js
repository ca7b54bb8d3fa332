import { otpauthUri } from "cognito-wasm/sign-in";
import { authenticatorForm } from "../ui/authenticator-form.js";
import { h } from "../ui/element.js";
import { form } from "../ui/form.js";
import { section } from "../ui/section.js";

const factor = "SOFTWARE_TOKEN_MFA";

export function authenticatorSection({ username, authenticator, calls, awaitCode }) {
  let secretCode;

  return section("Authenticator app", async (refresh) => {
    if (secretCode) return setUp(refresh);
    const { userMFASettingList = [] } = await calls.asUser("getUser");
    const isSetUp = userMFASettingList.includes(factor);
    return [
      h(
        "p",
        { class: "hint" },
        isSetUp
          ? "You enter its code after your password. If you set up another app, the codes of this one stop working."
          : "You then sign in with your password and a code from the app: the password alone is not enough.",
      ),
      form({
        fields: {},
        action: isSetUp ? "Set up another" : "Set up",
        doing: "Requesting a key",
        kind: "secondary",
        async send() {
          ({ secretCode } = await calls.asUser("associateSoftwareToken"));
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
        await calls.asUser("verifySoftwareToken", { userCode });
        await calls.asUser("setUserMFAPreference", {
          softwareTokenMfaSettings: { enabled: true, preferredMfa: true },
        });
        secretCode = undefined;
        await refresh("From now on, you enter a code from the app when you sign in.");
      },
    });
    awaitCode(useCode);
    return elements;
  }
}

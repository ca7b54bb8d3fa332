import { getUser, setUserMFAPreference } from "cognito-wasm/operations";
import { checkbox } from "../ui/checkbox.js";
import { form } from "../ui/form.js";
import { section } from "../ui/section.js";
import { select } from "../ui/select.js";

/** Each factor's label, and its member of SetUserMFAPreference. */
const factors = {
  SOFTWARE_TOKEN_MFA: ["Authenticator app", "softwareTokenMfaSettings"],
  EMAIL_OTP: ["Code by email", "emailMfaSettings"],
  SMS_MFA: ["Code by text message", "smsMfaSettings"],
};

export function secondFactorSection({ asUser }) {
  return section("Second factor", async (refresh) => {
    const { userMFASettingList = [], preferredMfaSetting } = await asUser(getUser);
    const isEnabled = (factor) => userMFASettingList.includes(factor);
    const boxes = Object.entries(factors).map(([factor, [label]]) => [
      factor,
      checkbox({ label, checked: isEnabled(factor) }),
    ]);
    const names = Object.entries(factors).map(([factor, [label]]) => [factor, label]);
    const preferred = select({
      label: "Preferred method",
      options: { "": "Ask me each time", ...Object.fromEntries(names) },
      value: preferredMfaSetting ?? "",
    });

    async function send(chosen) {
      // A factor that is off and stays off is not named: the user may not have it set up.
      const settings = Object.entries(factors)
        .filter(([factor]) => chosen[factor] || isEnabled(factor))
        .map(([factor, [, member]]) => [
          member,
          { enabled: chosen[factor], preferredMfa: chosen[factor] && chosen.preferred === factor },
        ]);
      await asUser(setUserMFAPreference, Object.fromEntries(settings));
      await refresh("Your second factors were saved.");
    }

    return [
      form({
        fields: { ...Object.fromEntries(boxes), preferred },
        action: "Save",
        doing: "Saving",
        kind: "secondary",
        send,
      }),
    ];
  });
}

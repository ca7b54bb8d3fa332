import { getUser, setUserMFAPreference } from "cognito-wasm/operations";
import { checkbox } from "../ui/checkbox.js";
import { form } from "../ui/form.js";
import { section } from "../ui/section.js";
import { select } from "../ui/select.js";

/** Each factor: what it is called, and where SetUserMFAPreference has it. */
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
      label: "Of several, ask for",
      options: { "": "The one I choose then", ...Object.fromEntries(names) },
      value: preferredMfaSetting ?? "",
    });

    async function send(chosen) {
      // One that is off and stays so is not named: the service may not know it of this user.
      const settings = Object.entries(factors)
        .filter(([factor]) => chosen[factor] || isEnabled(factor))
        .map(([factor, [, member]]) => [
          member,
          { enabled: chosen[factor], preferredMfa: chosen[factor] && chosen.preferred === factor },
        ]);
      await asUser(setUserMFAPreference, Object.fromEntries(settings));
      await refresh("Your choice is kept.");
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

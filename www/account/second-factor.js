import { checkbox } from "../ui/checkbox.js";
import { h } from "../ui/element.js";
import { form } from "../ui/form.js";
import { section } from "../ui/section.js";
import { select } from "../ui/select.js";

/** Each factor's label, its member of SetUserMFAPreference, and the attribute it needs. */
const factors = {
  SOFTWARE_TOKEN_MFA: ["Authenticator app", "softwareTokenMfaSettings"],
  EMAIL_OTP: ["Code by email", "emailMfaSettings", "email_verified"],
  SMS_MFA: ["Code by text message", "smsMfaSettings", "phone_number_verified"],
};

/** What to do so that a factor is offered. */
const cures = {
  SOFTWARE_TOKEN_MFA: "set up an authenticator app above",
  EMAIL_OTP: "verify your email under Profile",
  SMS_MFA: "have your administrator add a phone number",
};

const list = new Intl.ListFormat("en", { type: "disjunction" });

export function secondFactorSection({ username, authenticator, calls }) {
  return section("Second factor", async (refresh) => {
    const user = await calls.asUser("getUser");
    const { userMFASettingList = [], preferredMfaSetting, userAttributes } = user;
    const isEnabled = (factor) => userMFASettingList.includes(factor);
    const isVerified = (wanted) =>
      userAttributes.some(({ name, value }) => name === wanted && value === "true");
    const isSetUp = ([factor, [, , attribute]]) =>
      isEnabled(factor) || (attribute ? isVerified(attribute) : authenticator.has(username));
    const offered = Object.entries(factors).filter(isSetUp);
    const missing = Object.keys(factors).filter(
      (name) => !offered.some(([other]) => other === name),
    );
    const hint =
      missing.length > 0 &&
      h(
        "p",
        { class: "hint" },
        `To have another, ${list.format(missing.map((name) => cures[name]))}.`,
      );
    if (offered.length === 0) return [hint];

    const boxes = offered.map(([factor, [label]]) => [
      factor,
      checkbox({ label, checked: isEnabled(factor) }),
    ]);
    const preferred = select({
      label: "Preferred method",
      options: {
        "": "Ask me each time",
        ...Object.fromEntries(offered.map(([factor, [label]]) => [factor, label])),
      },
      value: preferredMfaSetting ?? "",
    });

    async function send(chosen) {
      // A factor that is off and stays off is not named: the service may refuse it.
      const settings = offered
        .filter(([factor]) => chosen[factor] || isEnabled(factor))
        .map(([factor, [, member]]) => [
          member,
          { enabled: chosen[factor], preferredMfa: chosen[factor] && chosen.preferred === factor },
        ]);
      await calls.asUser("setUserMFAPreference", Object.fromEntries(settings));
      await refresh("Your second factors were saved.");
    }

    return [
      form({
        fields: {
          ...Object.fromEntries(boxes),
          // There is nothing to prefer among one.
          ...(offered.length > 1 ? { preferred } : {}),
        },
        action: "Save",
        doing: "Saving",
        kind: "secondary",
        send,
      }),
      hint || "",
    ];
  });
}

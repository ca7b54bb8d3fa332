import { deliverySentence } from "../journeys/codes.js";
import { codeField, codeFiller } from "../ui/code.js";
import { h } from "../ui/element.js";
import { field } from "../ui/field.js";
import { form } from "../ui/form.js";
import { section } from "../ui/section.js";

export function profileSection({ username, calls, awaitCode, farewell }) {
  let sent;

  return section("Profile", async (refresh) => {
    if (sent) return [verifyForm(refresh)];
    const { userAttributes } = await calls.asUser("getUser");
    const value = (wanted) => userAttributes.find(({ name }) => name === wanted)?.value ?? "";
    const fields = {
      name: field({ label: "Full name", autocomplete: "name", value: value("name") }),
      email: field({
        label: "Email",
        type: "email",
        autocomplete: "email",
        value: value("email"),
      }),
    };

    async function send(typed) {
      const changed = Object.entries(typed).filter(([name, text]) => text !== value(name));
      if (changed.length === 0) return refresh("Nothing was changed.");
      const { codeDeliveryDetailsList = [] } = await calls.asUser("updateUserAttributes", {
        userAttributes: changed.map(([name, value]) => ({ name, value })),
      });
      [sent] = codeDeliveryDetailsList;
      await refresh(sent ? undefined : "Your profile was saved.");
    }

    return [
      form({ fields, action: "Save", doing: "Saving your profile", kind: "secondary", send }),
      form({
        fields: {},
        action: "Delete my account",
        doing: "Deleting your account",
        kind: "link",
        confirm: {
          title: `Delete the account ${username}?`,
          text: "The account, its passkeys and its devices are deleted from the user pool at once. This cannot be undone.",
          action: "Delete my account",
        },
        async send() {
          await calls.asUser("deleteUser");
          farewell({ notice: `The account ${username} was deleted.` });
          await calls.signOut();
        },
      }),
    ];
  });

  function verifyForm(refresh) {
    const code = codeField();
    awaitCode(codeFiller(username, code));
    return h(
      "div",
      { class: "section" },
      h("p", { class: "hint" }, deliverySentence(sent)),
      form({
        fields: { confirmationCode: code },
        action: "Verify",
        doing: "Verifying",
        kind: "secondary",
        async send({ confirmationCode }) {
          const { attributeName } = sent;
          await calls.asUser("verifyUserAttribute", {
            attributeName,
            code: confirmationCode.trim(),
          });
          sent = undefined;
          await refresh("Your new address is verified.");
        },
      }),
    );
  }
}

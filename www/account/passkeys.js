import { deleteWebAuthnCredential, listWebAuthnCredentials } from "cognito-wasm/operations";
import { registerPasskey } from "cognito-wasm/sign-in";
import { h } from "../ui/element.js";
import { form } from "../ui/form.js";
import { item } from "../ui/item.js";
import { section } from "../ui/section.js";

const date = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

export function passkeysSection({ asUser }) {
  return section("Passkeys", async (refresh) => {
    const { credentials } = await asUser(listWebAuthnCredentials);
    const items = credentials.map(({ credentialId, friendlyCredentialName, createdAt }) =>
      item({
        name: friendlyCredentialName ?? "Passkey",
        about: `Added ${date.format(createdAt * 1000)}`,
        actions: [
          form({
            fields: {},
            action: "Delete",
            doing: "Deleting the passkey",
            kind: "link",
            async send() {
              await asUser(deleteWebAuthnCredential, { credentialId });
              await refresh("The passkey was deleted. You can no longer sign in with it.");
            },
          }),
        ],
      }),
    );
    return [
      h("p", { class: "hint" }, "Sign in with your fingerprint, your face or your device’s PIN."),
      h("ul", { class: "items" }, ...items),
      form({
        fields: {},
        action: "Add a passkey",
        doing: "Waiting for the passkey",
        kind: "secondary",
        async send() {
          await asUser(registerPasskey);
          await refresh("The passkey was added. You can use it the next time you sign in.");
        },
      }),
    ];
  });
}

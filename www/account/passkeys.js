import { h } from "../ui/element.js";
import { form } from "../ui/form.js";
import { item } from "../ui/item.js";
import { section } from "../ui/section.js";

const date = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

const canMakePasskeys = () => "PublicKeyCredential" in globalThis;

export function passkeysSection({ calls }) {
  return section("Passkeys", async (refresh) => {
    const { credentials } = await calls.asUser("listWebAuthnCredentials");

    function deleteForm(credentialId, name, added) {
      return form({
        fields: {},
        action: "Delete",
        doing: "Deleting the passkey",
        kind: "link",
        confirm: {
          title: "Delete this passkey?",
          text: `You can then no longer sign in with “${name}”, added ${added}. This cannot be undone. Delete it from your device’s password manager as well.`,
          action: "Delete the passkey",
        },
        async send() {
          await calls.asUser("deleteWebAuthnCredential", { credentialId });
          await refresh("The passkey was deleted. You can no longer sign in with it.");
        },
      });
    }

    const items = credentials.map(({ credentialId, friendlyCredentialName, createdAt }) => {
      const name = friendlyCredentialName ?? "Passkey";
      const added = date.format(createdAt * 1000);
      return item({
        name,
        about: `Added ${added}`,
        actions: [deleteForm(credentialId, name, added)],
      });
    });
    return [
      h("p", { class: "hint" }, "Sign in with your fingerprint, your face or your device’s PIN."),
      h("ul", { class: "items" }, ...items),
      canMakePasskeys()
        ? form({
            fields: {},
            action: "Add a passkey",
            doing: "Waiting for the passkey",
            kind: "secondary",
            async send() {
              await calls.registerPasskey();
              await refresh("The passkey was added. You can use it the next time you sign in.");
            },
          })
        : h("p", { class: "hint" }, "This browser cannot make passkeys."),
    ];
  });
}

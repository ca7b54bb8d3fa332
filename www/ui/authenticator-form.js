import { link } from "./button.js";
import { codeField, codeFiller } from "./code.js";
import { announce, h } from "./element.js";
import { form } from "./form.js";
import { qrCode } from "./qr-code.js";

/** Sets up an authenticator app: shows the secret key, and asks for the first code. */
export function authenticatorForm({ username, secretCode, otpauthUri, authenticator, kind, send }) {
  const code = codeField({ label: "Code from your authenticator app" });
  const useThisPage = link("Use the authenticator app on this page", () => {
    authenticator.add(username, secretCode);
    announce("Added to the authenticator app on this page");
    useThisPage.hidden = true;
    code.input.focus();
  });
  return {
    elements: [
      h(
        "div",
        { class: "secret" },
        qrCode(otpauthUri, "QR code for an authenticator app. The key below is the same."),
        h(
          "div",
          {},
          h("p", { class: "hint" }, "Scan it with your authenticator app, or type this key:"),
          h("p", { class: "key" }, secretCode.match(/.{1,4}/g).join(" ")),
          h(
            "div",
            { class: "links" },
            h("a", { class: "link", href: otpauthUri }, "Open in an app on this device"),
            useThisPage,
          ),
        ),
      ),
      form({
        fields: { appCode: code },
        action: "Turn on",
        doing: "Checking the code",
        kind,
        send: ({ appCode }) => send(appCode.trim()),
      }),
    ],
    useCode: codeFiller(username, code),
  };
}

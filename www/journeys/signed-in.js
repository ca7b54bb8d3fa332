import { actionButton, link } from "../ui/button.js";
import { h } from "../ui/element.js";

/** The claims of a token. The page only shows them: it is the pool that checks the signature. */
function claimsOf(token) {
  const base64 = token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

function details(claims) {
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });
  return [
    ["Username", claims["cognito:username"]],
    ["Name", claims.name],
    ["Email", claims.email],
    ["Session until", time.format(claims.exp * 1000)],
  ].filter(([, value]) => value);
}

export function signedIn(journey, { username, tokens, notice }) {
  const claims = claimsOf(tokens.idToken);
  const change = actionButton("Change password");
  change.addEventListener("click", () => journey.go("change", { username, tokens }));

  return {
    title: `Hello, ${claims.name ?? claims["cognito:username"]}`,
    notice,
    lead: "You are signed in. The tokens stay in this page’s memory.",
    content: [
      h(
        "dl",
        {},
        ...details(claims).map(([term, value]) =>
          h("div", {}, h("dt", {}, term), h("dd", {}, value)),
        ),
      ),
      change,
      link("Sign out", () => journey.go("signIn", { username })),
    ],
  };
}

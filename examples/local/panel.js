// The panel beside the page while it is tried on the local user pool: the people
// in the pool, and the messages that it sends them. The page does not need it.
const people = document.getElementById("people");
const messages = document.getElementById("messages");
const mediums = { EMAIL: "Email", SMS: "Text message" };

/** Creates an element. Its children are text or elements, never markup. */
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** Fills in a field as if its text were typed. */
function fill(autocomplete, text) {
  const input = document.querySelector(`#page input[autocomplete="${autocomplete}"]`);
  if (!input) return;
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.focus();
}

/** Creates a link that does something; screen readers also say `details`. */
function link(text, details, onclick) {
  const more = h("span", { class: "for-screen-readers" }, ` ${details}`);
  return h("button", { type: "button", class: "link", onclick }, text, more);
}

function person({ username, password, about, hasApp }) {
  const signIn = () => {
    fill("username", username);
    fill("current-password", password);
  };
  const appCode = async () => {
    const response = await fetch(`local/app-code?username=${username}`);
    fill("one-time-code", await response.text());
  };
  return h(
    "li",
    { class: "person" },
    h("p", {}, h("strong", {}, username), " ", h("code", {}, password)),
    h("p", { class: "about" }, about),
    h(
      "div",
      { class: "uses" },
      link("Fill in", username, signIn),
      ...(hasApp ? [link("App code", `for ${username}`, appCode)] : []),
    ),
  );
}

function message({ destination, deliveryMedium, code }, isNew) {
  return h(
    "li",
    { class: isNew ? "message new" : "message" },
    h("p", { class: "envelope" }, `${mediums[deliveryMedium]} to ${destination}`),
    h("p", {}, "Your code is"),
    h("p", { class: "code" }, code),
    link("Use this code", "", () => fill("one-time-code", code)),
  );
}

const events = new EventSource("local/events");
events.addEventListener("people", ({ data }) => {
  people.replaceChildren(...JSON.parse(data).map(person));
});
events.addEventListener("messages", ({ data }) => {
  const all = JSON.parse(data);
  const isFirst = messages.dataset.ready !== "true";
  messages.dataset.ready = "true";
  const shown = messages.childElementCount;
  messages.prepend(
    ...all
      .slice(shown)
      .map((one) => message(one, !isFirst))
      .reverse(),
  );
});

// The messages that the pool would have sent.

/** @import { Message, Outbox } from "../testing.js" */
/** @import { Opened } from "../types/testing.js" */

/**
 * @param {Opened} opened
 * @returns {Outbox}
 */
export function createOutbox(opened) {
  let cleared = 0;
  /** @returns {Message[]} */
  const messages = () => JSON.parse(opened().outbox()).slice(cleared);
  /** @type {Outbox["last"]} */
  const last = (recipient) =>
    messages().findLast(
      ({ username, destination }) =>
        recipient === undefined || recipient === username || recipient === destination,
    );
  return {
    get messages() {
      return messages();
    },
    last,
    code(recipient) {
      const message = last(recipient);
      if (message) return message.code;
      throw new Error(noMessage(recipient, messages()));
    },
    clear() {
      cleared += messages().length;
    },
  };
}

/**
 * Says for whom there is no message, and who has some. It names usernames, and no codes.
 *
 * @param {string | undefined} recipient
 * @param {Message[]} messages
 */
function noMessage(recipient, messages) {
  if (messages.length === 0) return "The outbox is empty.";
  const usernames = [...new Set(messages.map(({ username }) => username))];
  return `The outbox has no message for ${JSON.stringify(recipient)}. It has messages for ${usernames.join(", ")}.`;
}

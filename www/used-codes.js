/** Returns all strings in a value. */
function strings(value) {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(strings) : [];
}

/** Returns the username that a request names. The requests of a signed-in user name none. */
const usernameIn = ({ Username, AuthParameters, ChallengeResponses }) =>
  Username ?? AuthParameters?.USERNAME ?? ChallengeResponses?.USERNAME;

/**
 * Notes which messages of a pool were used: their code was in a request that succeeded, or
 * their temporary password was replaced.
 */
export class UsedCodes {
  #pool;
  #used = new Set();
  #sent = new Set();

  constructor(pool) {
    this.#pool = pool;
  }

  /** The pool's `fetch`, which is watched. */
  fetch = async (url, init) => {
    const response = await this.#pool.fetch(url, init);
    if (response.ok) this.#note(JSON.parse(init.body || "{}"));
    return response;
  };

  #note(request) {
    const sent = new Set(strings(request).map((text) => text.trim()));
    for (const text of sent) if (/^\d{6}$/.test(text)) this.#sent.add(text);
    const username = usernameIn(request);
    const isFirstSignIn = request.ChallengeName === "NEW_PASSWORD_REQUIRED";
    this.#pool.outbox.messages.forEach((message, index) => {
      if (username !== undefined && message.username !== username) return;
      const isInvitation = !/^\d+$/.test(message.code);
      if (isInvitation ? isFirstSignIn && username : sent.has(message.code)) this.#used.add(index);
    });
  }

  /** Returns whether a message, by its place in the outbox, was used. */
  isUsed = (index) => this.#used.has(index);

  /** Returns whether a code of an authenticator app was used. */
  isSent = (code) => this.#sent.has(code);
}

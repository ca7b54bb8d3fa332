/** The policy of the pool inside the page: what a new user pool starts with. */
export const policy = {
  minimumLength: 8,
  requireUppercase: true,
  requireLowercase: true,
  requireNumbers: true,
  requireSymbols: true,
};

const email = (address, verified = true) => ({
  email: address,
  email_verified: String(verified),
});

/** One person for each way a password has to be replaced. */
export const people = [
  {
    username: "ana",
    password: "Correct-Horse-1",
    about: "Knows her password",
    attributes: { ...email("ana@example.com"), name: "Ana" },
  },
  {
    username: "ben",
    temporaryPassword: "Welcome-Ben-1",
    about: "Has a temporary password",
    attributes: email("ben@example.com"),
  },
  {
    username: "cleo",
    password: "Old-Password-1",
    about: "Was reset by an administrator",
    reset: true,
    attributes: { ...email("cleo@example.com"), name: "Cleo" },
  },
  {
    username: "dora",
    password: "Forgotten-Word-1",
    about: "Forgot it, email not verified",
    screen: "forgotten",
    attributes: { ...email("dora@example.com", false), name: "Dora" },
  },
];

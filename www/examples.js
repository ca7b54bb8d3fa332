/** The password policy of the pool inside the page: that of a new user pool. */
export const policy = {
  minimumLength: 8,
  requireUppercase: true,
  requireLowercase: true,
  requireNumbers: true,
  requireSymbols: true,
};

/** The custom challenge. In AWS, a Lambda trigger defines it. */
export const riddle = { question: "What is three plus four?", answer: "7" };

const email = (address, verified = true) => ({
  email: address,
  email_verified: String(verified),
});

/** The people to try: one for each way to sign in, and for each reason to replace a password. */
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
    about: "Password reset by an administrator",
    reset: true,
    attributes: { ...email("cleo@example.com"), name: "Cleo" },
  },
  {
    username: "dora",
    password: "Forgotten-Word-1",
    about: "Forgot it; email not verified",
    screen: "forgotten",
    attributes: { ...email("dora@example.com", false), name: "Dora" },
  },
  {
    username: "emil",
    password: "Two-Factors-1",
    about: "Has an authenticator app",
    hasAuthenticator: true,
    attributes: { ...email("emil@example.com"), name: "Emil" },
  },
  {
    username: "fay",
    password: "Many-Ways-In-1",
    about: "Chooses how to sign in",
    flow: "USER_AUTH",
    attributes: {
      ...email("fay@example.com"),
      name: "Fay",
      phone_number: "+15555550100",
      phone_number_verified: "true",
    },
  },
  {
    username: "gus",
    password: "Not-Asked-For-1",
    about: "Answers a question",
    flow: "CUSTOM_AUTH",
    attributes: { ...email("gus@example.com"), name: "Gus" },
  },
  {
    username: "hugo",
    password: "Brand-New-Here-1",
    about: "Has no account yet",
    isNew: true,
    screen: "signUp",
    attributes: { email: "hugo@example.com", name: "Hugo" },
  },
];

// The flows that a sign-in can begin with.

const names = {
  USER_SRP_AUTH: "Password, proved with SRP (not sent)",
  USER_PASSWORD_AUTH: "Password, sent",
  USER_AUTH: "The person chooses: password, code or passkey",
  CUSTOM_AUTH: "Custom challenge",
};

/** Returns the flows of a connection by their names. SRP takes the user pool’s ID. */
export const flowsOf = ({ userPoolId }) =>
  Object.fromEntries(
    Object.entries(names).filter(([flow]) => userPoolId || flow !== "USER_SRP_AUTH"),
  );

export const defaultFlow = (connection) => Object.keys(flowsOf(connection))[0];

/** Returns whether a flow begins with the password. */
export const takesPassword = (flow) => flow === "USER_SRP_AUTH" || flow === "USER_PASSWORD_AUTH";

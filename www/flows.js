// The flows that a sign-in can begin with.

const names = {
  USER_SRP_AUTH: "Password with SRP",
  USER_PASSWORD_AUTH: "Password, sent as it is",
  USER_AUTH: "The person chooses",
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

// What an administrator does to a pool of either server, before a journey begins.
import { attributeList, awsClient, PASSWORD } from "../foreign/support.mjs";

/** Of each journey's user. */
export const EMAIL = "jane@example.com";

export function administrator(pool) {
  const call = awsClient(pool);
  const administer = async (operation, input) => {
    const { $metadata, ...answer } = await call(operation, {
      UserPoolId: pool.userPoolId,
      ...input,
    });
    return answer;
  };
  const createUser = (username, attributes) =>
    administer("AdminCreateUser", {
      Username: username,
      TemporaryPassword: PASSWORD,
      MessageAction: "SUPPRESS",
      UserAttributes: attributeList({ email: EMAIL, email_verified: "true", ...attributes }),
    });
  return {
    administer,
    createUser,
    async createConfirmedUser(username, attributes) {
      await createUser(username, attributes);
      await administer("AdminSetUserPassword", {
        Username: username,
        Password: PASSWORD,
        Permanent: true,
      });
    },
    async attributes(username) {
      const { UserAttributes } = await administer("AdminGetUser", { Username: username });
      return Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]));
    },
  };
}

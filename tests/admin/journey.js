// What an administrator does to a user, told as data: run in Node and in a page.

const username = "jane";

/** `CognitoAdmin` as an app has it, its configuration, and the attempts to make: names of those below. */
export async function attempt(CognitoAdmin, config, name) {
  const admin = new CognitoAdmin(config);
  try {
    return await attempts[name](admin);
  } catch (error) {
    if (error.name !== "CognitoError") throw error;
    return { [error.operation]: error.code };
  }
}

const attempts = {
  /** A whole life. */
  async life(admin) {
    const seen = [];
    const look = async () => {
      const { userStatus, enabled, userAttributes } = await admin.adminGetUser({ username });
      const email = userAttributes.find(({ name }) => name === "email").value;
      seen.push(`${userStatus}, ${enabled ? "enabled" : "disabled"}, ${email}`);
    };
    await admin.adminCreateUser({
      username,
      temporaryPassword: "Temp-passw0rd",
      messageAction: "SUPPRESS",
      userAttributes: [{ name: "email", value: "jane@example.com" }],
    });
    await look();
    await admin.adminSetUserPassword({ username, password: "Nöw-passw0rd-1", permanent: true });
    await look();
    await admin.adminUpdateUserAttributes({
      username,
      userAttributes: [{ name: "email", value: "jäne@example.com" }],
    });
    await admin.adminDisableUser({ username });
    await look();
    await admin.adminEnableUser({ username });
    const { authenticationResult } = await admin.adminInitiateAuth({
      authFlow: "ADMIN_USER_PASSWORD_AUTH",
      authParameters: { USERNAME: username, PASSWORD: "Nöw-passw0rd-1" },
    });
    seen.push(typeof authenticationResult.accessToken);
    await admin.adminUserGlobalSignOut({ username });
    for await (const user of admin.listUsers({
      filter: { attribute: "email", startsWith: "jäne@" },
    })) {
      seen.push(`found ${user.username}`);
    }
    await admin.adminDeleteUser({ username });
    await look().catch(({ code }) => seen.push(code));
    return seen;
  },

  /** The least that is signed. */
  async list(admin) {
    const names = [];
    for await (const user of admin.listUsers()) names.push(user.username);
    return names;
  },
};

// The administrator's operations of the pool, without a signature.

/** @import { Admin, User, UserAttributes } from "../testing.js" */
/** @import { Opened, PoolAttribute, PoolUser } from "../types/testing.js" */

/**
 * @param {Opened} opened
 * @param {string} userPoolId
 * @returns {Admin}
 */
export function createAdmin(opened, userPoolId) {
  /**
   * @param {string} operation
   * @param {{ userAttributes?: UserAttributes, [member: string]: unknown }} [request]
   * @returns {string}
   */
  const call = (operation, { userAttributes, ...members } = {}) => {
    /** @type {Array<[string, unknown]>} */
    const request = Object.entries({ userPoolId, ...members }).map(([name, value]) => [
      pascalCase(name),
      value,
    ]);
    if (userAttributes) request.push(["UserAttributes", attributeList(userAttributes)]);
    const { status, body } = JSON.parse(
      opened().admin(operation, JSON.stringify(Object.fromEntries(request))),
    );
    if (status === 200) return body;
    const { __type: name, Message, message = Message } = JSON.parse(body);
    throw Object.assign(new Error(message), { name });
  };
  return {
    createUser: async (request) => userFrom(JSON.parse(call("AdminCreateUser", request)).User),
    getUser: async (request) => userFrom(JSON.parse(call("AdminGetUser", request))),
    setUserPassword: async (request) => void call("AdminSetUserPassword", request),
    resetUserPassword: async (request) => void call("AdminResetUserPassword", request),
    updateUserAttributes: async (request) => void call("AdminUpdateUserAttributes", request),
    deleteUser: async (request) => void call("AdminDeleteUser", request),
    confirmSignUp: async (request) => void call("AdminConfirmSignUp", request),
    enableUser: async (request) => void call("AdminEnableUser", request),
    disableUser: async (request) => void call("AdminDisableUser", request),
    userGlobalSignOut: async (request) => void call("AdminUserGlobalSignOut", request),
    async listUsers(request) {
      const { Users, PaginationToken } = JSON.parse(call("ListUsers", request));
      return {
        users: /** @type {PoolUser[]} */ (Users).map(userFrom),
        paginationToken: PaginationToken,
      };
    },
  };
}

/** @param {string} name */
const pascalCase = (name) => name[0].toUpperCase() + name.slice(1);

/** @param {UserAttributes} attributes */
const attributeList = (attributes) =>
  Array.isArray(attributes)
    ? attributes.map(({ name, value, Name = name, Value = value }) => ({ Name, Value }))
    : Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));

/**
 * The service calls the list `Attributes` in one response, `UserAttributes` in the other.
 *
 * @param {PoolUser} user
 * @returns {User}
 */
function userFrom({ Username, Attributes, UserAttributes = Attributes, ...user }) {
  return {
    username: Username,
    userAttributes: Object.fromEntries(
      /** @type {PoolAttribute[]} */ (UserAttributes).map(({ Name, Value }) => [Name, Value]),
    ),
    userStatus: user.UserStatus,
    enabled: user.Enabled,
    userCreateDate: new Date(user.UserCreateDate * 1000),
    userLastModifiedDate: new Date(user.UserLastModifiedDate * 1000),
    ...(user.PreferredMfaSetting && { preferredMfaSetting: user.PreferredMfaSetting }),
    ...(user.UserMFASettingList && { userMfaSettingList: user.UserMFASettingList }),
  };
}

// `cognito-wasm/admin`: the administrator's operations. What they take and
// give: admin.d.ts.
import "./index.js";
import { filterText } from "./admin/filter.js";
import { call, configure } from "./admin/signed-call.js";

export { CognitoError } from "./errors.js";

export class CognitoAdmin {
  constructor(config) {
    configure(this, config);
  }

  adminConfirmSignUp(input, options) {
    return call(this, "adminConfirmSignUp", input, options);
  }

  adminCreateUser(input, options) {
    return call(this, "adminCreateUser", input, options);
  }

  adminDeleteUser(input, options) {
    return call(this, "adminDeleteUser", input, options);
  }

  adminDisableUser(input, options) {
    return call(this, "adminDisableUser", input, options);
  }

  adminEnableUser(input, options) {
    return call(this, "adminEnableUser", input, options);
  }

  adminGetUser(input, options) {
    return call(this, "adminGetUser", input, options);
  }

  adminInitiateAuth(input, options) {
    return call(this, "adminInitiateAuth", input, options);
  }

  adminResetUserPassword(input, options) {
    return call(this, "adminResetUserPassword", input, options);
  }

  adminRespondToAuthChallenge(input, options) {
    return call(this, "adminRespondToAuthChallenge", input, options);
  }

  adminSetUserPassword(input, options) {
    return call(this, "adminSetUserPassword", input, options);
  }

  adminUpdateUserAttributes(input, options) {
    return call(this, "adminUpdateUserAttributes", input, options);
  }

  adminUserGlobalSignOut(input, options) {
    return call(this, "adminUserGlobalSignOut", input, options);
  }

  async *listUsers(input, options) {
    let { paginationToken } = { ...input };
    const filter = filterText(input?.filter);
    do {
      const page = await call(this, "listUsers", { ...input, filter, paginationToken }, options);
      yield* page.users ?? [];
      ({ paginationToken } = page);
    } while (paginationToken);
  }
}

// `cognito-wasm/admin`: the administrator's operations. What they take and
// give: admin.d.ts.
import "./index.js";
import { filterText } from "./admin/filter.js";
import * as operations from "./admin/operations.js";
import { call, configure } from "./admin/signed-call.js";

export { CognitoError } from "./errors.js";

export class CognitoAdmin {
  constructor(config) {
    configure(this, config);
  }

  adminConfirmSignUp(input, options) {
    return call(this, operations.adminConfirmSignUp, input, options);
  }

  adminCreateUser(input, options) {
    return call(this, operations.adminCreateUser, input, options);
  }

  adminDeleteUser(input, options) {
    return call(this, operations.adminDeleteUser, input, options);
  }

  adminDisableUser(input, options) {
    return call(this, operations.adminDisableUser, input, options);
  }

  adminEnableUser(input, options) {
    return call(this, operations.adminEnableUser, input, options);
  }

  adminGetUser(input, options) {
    return call(this, operations.adminGetUser, input, options);
  }

  adminInitiateAuth(input, options) {
    return call(this, operations.adminInitiateAuth, input, options);
  }

  adminResetUserPassword(input, options) {
    return call(this, operations.adminResetUserPassword, input, options);
  }

  adminRespondToAuthChallenge(input, options) {
    return call(this, operations.adminRespondToAuthChallenge, input, options);
  }

  adminSetUserPassword(input, options) {
    return call(this, operations.adminSetUserPassword, input, options);
  }

  adminUpdateUserAttributes(input, options) {
    return call(this, operations.adminUpdateUserAttributes, input, options);
  }

  adminUserGlobalSignOut(input, options) {
    return call(this, operations.adminUserGlobalSignOut, input, options);
  }

  async *listUsers(input, options) {
    let { paginationToken } = { ...input };
    const filter = filterText(input?.filter);
    do {
      const page = await call(
        this,
        operations.listUsers,
        { ...input, filter, paginationToken },
        options,
      );
      yield* page.users ?? [];
      ({ paginationToken } = page);
    } while (paginationToken);
  }
}

// `cognito-wasm/admin`: the administrator's operations.
// admin.d.ts documents them.
import "./index.js";
import { filterText } from "./admin/filter.js";
import { LIST_USERS, OPERATIONS } from "./admin/generated/lines.js";
import { call, configure, refusePage } from "./admin/signed-call.js";
import { functionName } from "./core/call.js";

/** @import { CognitoAdminConfig } from "./admin.js" */
/** @import { CognitoAdminOperations, User } from "./admin/generated/operations.js" */
/** @import { CallOptions } from "./client.js" */

export { CognitoError } from "./core/errors.js";

export class CognitoAdmin {
  /** @param {CognitoAdminConfig} config */
  constructor(config) {
    configure(this, config);
  }

  /** @type {CognitoAdminOperations["listUsers"]} */
  async *listUsers(input, options) {
    let { paginationToken } = { ...input };
    const filter = filterText(input?.filter);
    do {
      /** @type {{ users: User[], paginationToken?: string }} */
      const page = await call(this, LIST_USERS, { ...input, filter, paginationToken }, options);
      const { users, paginationToken: next } = page;
      if (!Array.isArray(users) || typeof (next ?? "") !== "string") return refusePage(this);
      yield* users;
      paginationToken = next;
    } while (paginationToken);
  }
}

/** @typedef {(this: CognitoAdmin, input?: { userPoolId?: string, [member: string]: unknown }, options?: CallOptions) => Promise<unknown>} AdminOperation */

for (const schema of OPERATIONS) {
  /** @type {Record<string, AdminOperation>} */ (/** @type {unknown} */ (CognitoAdmin.prototype))[
    functionName(schema)
  ] = function (input, options) {
    return call(this, schema, input, options);
  };
}

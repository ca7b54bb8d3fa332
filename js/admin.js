// `cognito-wasm/admin`: the administrator's operations. What they take and
// give: admin.d.ts.
import "./index.js";
import { filterText } from "./admin/filter.js";
import { LIST_USERS, OPERATIONS } from "./admin/generated/operations.js";
import { call, configure } from "./admin/signed-call.js";
import { functionName } from "./core/call.js";

export { CognitoError } from "./core/errors.js";

export class CognitoAdmin {
  constructor(config) {
    configure(this, config);
  }

  async *listUsers(input, options) {
    let { paginationToken } = { ...input };
    const filter = filterText(input?.filter);
    do {
      const page = await call(this, LIST_USERS, { ...input, filter, paginationToken }, options);
      yield* page.users ?? [];
      ({ paginationToken } = page);
    } while (paginationToken);
  }
}

for (const schema of OPERATIONS) {
  CognitoAdmin.prototype[functionName(schema)] = function (input, options) {
    return call(this, schema, input, options);
  };
}

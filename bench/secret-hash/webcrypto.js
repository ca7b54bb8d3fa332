import { secretHash } from "../five/secret-hash.js";

export default ({ username, ...app }) =>
  () =>
    secretHash(username, app);

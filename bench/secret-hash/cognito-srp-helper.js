import { createSecretHash } from "cognito-srp-helper";

export default ({ username, clientId, clientSecret }) =>
  () =>
    createSecretHash(username, clientId, clientSecret);

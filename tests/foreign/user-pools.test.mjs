// The AWS SDK makes a pool, a client and a user of its own, as suites begin that were
// written for the service.

import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import { CognitoJwtVerifier } from "aws-jwt-verify";
import { PASSWORD, secretHash, startForeignPool } from "./support.mjs";

suite("a pool that the AWS SDK makes", () => {
  let pool;
  let userPoolId;
  let client;
  before(async () => {
    pool = await startForeignPool();
    const { UserPool } = await pool.call("CreateUserPool", {
      PoolName: "shop",
      Policies: { PasswordPolicy: { MinimumLength: 10, RequireSymbols: false } },
      UsernameAttributes: ["email"],
      UsernameConfiguration: { CaseSensitive: false },
      UserPoolTags: { stage: "test" },
    });
    userPoolId = UserPool.Id;
    const { UserPoolClient } = await pool.call("CreateUserPoolClient", {
      UserPoolId: userPoolId,
      ClientName: "web",
      GenerateSecret: true,
      ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
      AccessTokenValidity: 10,
      TokenValidityUnits: { AccessToken: "minutes" },
    });
    client = UserPoolClient;
  });
  after(() => pool.stop());

  test("is described as it was made", async () => {
    const { UserPool } = await pool.call("DescribeUserPool", { UserPoolId: userPoolId });
    assert.equal(UserPool.Name, "shop");
    assert.deepEqual(UserPool.UsernameAttributes, ["email"]);
    assert.deepEqual(UserPool.UserPoolTags, { stage: "test" });
    assert.equal(UserPool.Policies.PasswordPolicy.MinimumLength, 10);
    assert.ok(Math.abs(UserPool.CreationDate - Date.now()) < 60_000);
    const named = { UserPoolId: userPoolId, ClientId: client.ClientId };
    const { UserPoolClient } = await pool.call("DescribeUserPoolClient", named);
    assert.deepEqual(UserPoolClient, client);
  });

  test("signs its users in, with tokens of its own", async () => {
    const username = "Jane@Example.com";
    const user = { UserPoolId: userPoolId, Username: username };
    await pool.call("AdminCreateUser", { ...user, MessageAction: "SUPPRESS" });
    await pool.call("AdminSetUserPassword", { ...user, Password: PASSWORD, Permanent: true });
    const { ClientId: clientId, ClientSecret: clientSecret } = client;
    const { AuthenticationResult } = await pool.call("InitiateAuth", {
      ClientId: clientId,
      AuthFlow: "USER_PASSWORD_AUTH",
      AuthParameters: {
        USERNAME: username,
        PASSWORD,
        SECRET_HASH: secretHash(username, { clientId, clientSecret }),
      },
    });
    assert.equal(AuthenticationResult.ExpiresIn, 600);

    const verifier = CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: "access" });
    const keys = await fetch(`${pool.endpoint}/${userPoolId}/.well-known/jwks.json`);
    verifier.cacheJwks(await keys.json());
    const { sub } = await verifier.verify(AuthenticationResult.AccessToken);
    const got = await pool.call("GetUser", { AccessToken: AuthenticationResult.AccessToken });
    assert.equal(got.Username, sub);

    // The first pool does not know her.
    await assert.rejects(pool.administer("AdminGetUser", { Username: username }), {
      name: "UserNotFoundException",
    });
  });
});

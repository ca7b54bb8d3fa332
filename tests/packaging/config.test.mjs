// What a client is configured with: where its requests go, and what is refused.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  CALLS,
  CLIENT_ID,
  CLIENT_SECRET,
  CognitoClient,
  connect,
  failure,
  refusal,
} from "./support.mjs";

async function address(config) {
  const { cognito, requests } = connect(undefined, { region: undefined, ...config });
  await cognito.forgotPassword(CALLS.forgotPassword);
  return requests[0].url;
}

describe("requests go to", () => {
  for (const [config, url] of [
    [{ region: "us-west-2" }, "https://cognito-idp.us-west-2.amazonaws.com/"],
    [{ userPoolId: "eu-central-1_aB3" }, "https://cognito-idp.eu-central-1.amazonaws.com/"],
    [
      { userPoolId: "eu-central-1_aB3", region: "eu-central-1" },
      "https://cognito-idp.eu-central-1.amazonaws.com/",
    ],
    [{ endpoint: "http://127.0.0.1:9229", userPoolId: "local_aB3" }, "http://127.0.0.1:9229"],
    [{ region: "us-west-2", fips: true }, "https://cognito-idp-fips.us-west-2.amazonaws.com/"],
    [{ region: "us-west-2", dualStack: true }, "https://cognito-idp.us-west-2.amazonaws.com/"],
    [
      { region: "us-west-2", fips: false, dualStack: undefined },
      "https://cognito-idp.us-west-2.amazonaws.com/",
    ],
    [{ region: "cn-north-1" }, "https://cognito-idp.cn-north-1.amazonaws.com.cn/"],
    [
      { region: "us-gov-west-1", fips: true },
      "https://cognito-idp-fips.us-gov-west-1.amazonaws.com/",
    ],
    [{ region: "eusc-de-east-1" }, "https://cognito-idp.eusc-de-east-1.amazonaws.eu/"],
    [{ region: "xx-newer-9" }, "https://cognito-idp.xx-newer-9.amazonaws.com/"],
    [{ endpoint: "https://proxy.example/pool?a=b" }, "https://proxy.example/pool?a=b"],
    [{ endpoint: "https://proxy.example", region: "us-west-2" }, "https://proxy.example"],
    [{ endpoint: "http://other.example/", allowHttp: true }, "http://other.example/"],
    [{ endpoint: "http://127.0.0.1:9229" }, "http://127.0.0.1:9229"],
    [{ endpoint: "http://127.1.2.3/" }, "http://127.1.2.3/"],
    [{ endpoint: "http://localhost:9229/" }, "http://localhost:9229/"],
    [{ endpoint: "http://pool.localhost/" }, "http://pool.localhost/"],
    [{ endpoint: "http://[::1]:9229/" }, "http://[::1]:9229/"],
  ]) {
    test(JSON.stringify(config), async () => assert.equal(await address(config), url));
  }
});

describe("refused", () => {
  for (const [config, message] of [
    [{ region: undefined }, "region: required, like us-east-1 (or userPoolId, or endpoint)"],
    [{ region: "" }, "region: must have 1-64 characters"],
    [{ region: "us-west-2.evil.example/" }, "region: must be like us-east-1"],
    [{ region: "Ireland" }, "region: must be like us-east-1"],
    [{ region: "us-west-2 " }, "region: must be like us-east-1"],
    [{ region: "US-WEST-2" }, "region: must be like us-east-1"],
    [{ region: undefined, userPoolId: "_aB3" }, "userPoolId: must be like us-east-1_EXAMPLE"],
    [
      { region: undefined, userPoolId: "38fjsnc484p94kpqsnet7mpld0" },
      "userPoolId: must be like us-east-1_EXAMPLE",
    ],
    [{ userPoolId: "Ireland_aB3" }, "userPoolId: must be like us-east-1_EXAMPLE"],
    [
      { endpoint: "https://proxy.example", userPoolId: "38fjsnc484p94kpqsnet7mpld0" },
      "userPoolId: must be like us-east-1_EXAMPLE",
    ],
    [{ userPoolId: "eu-west-1_aB3" }, "region: must be that of userPoolId"],
    [
      { clientId: "us-west-2_aB3" },
      "clientId: must have no other characters than letters, digits, _ and +",
    ],
    [
      { clientId: "38fjsnc484p94kpqsnet7mpld0 " },
      "clientId: must have no other characters than letters, digits, _ and +",
    ],
    [{ region: "us-iso-east-1" }, "endpoint: required in isolated regions"],
    [{ region: 5 }, "region: must be of type string"],
    [{ clientId: undefined }, "clientId: required"],
    [{ clientId: "" }, "clientId: must have 1-128 characters"],
    [{ clientSecret: "" }, "clientSecret: must have 1- characters"],
    [
      { clientSecret: CLIENT_SECRET, secretHash: () => "hash" },
      "clientSecret: excludes secretHash",
    ],
    [{ secretHash: "hash" }, "secretHash: must be of type function"],
    [{ fetch: {} }, "fetch: must be of type function"],
    [{ timeout: "5 s" }, "timeout: must be of type number"],
    [{ fips: "yes" }, "fips: must be of type boolean"],
    [{ endpoint: "https://proxy.example", fips: true }, "endpoint: excludes fips and dualStack"],
    [
      { endpoint: "https://proxy.example", dualStack: true },
      "endpoint: excludes fips and dualStack",
    ],
    [{ userpoolId: "us-west-2_aB3" }, "userpoolId: unknown (is it userPoolId?)"],
    [{ endpoint: "http://pool.example/" }, "endpoint: must be an https URL (or set allowHttp)"],
    [{ endpoint: "ftp://localhost/" }, "endpoint: must be an https URL (or set allowHttp)"],
    [
      { endpoint: "ws://pool.example/", allowHttp: true },
      "endpoint: must be an https URL (or set allowHttp)",
    ],
    [
      { endpoint: "http://127.0.0.1.evil.example/" },
      "endpoint: must be an https URL (or set allowHttp)",
    ],
    [
      { endpoint: "http://localhost.evil.example/" },
      "endpoint: must be an https URL (or set allowHttp)",
    ],
    [
      { endpoint: "http://evil.example/localhost" },
      "endpoint: must be an https URL (or set allowHttp)",
    ],
    [
      { endpoint: "http://localhost@evil.example/" },
      "endpoint: must be an https URL (or set allowHttp)",
    ],
    [{ endpoint: "HTTP://evil.example/" }, "endpoint: must be an https URL (or set allowHttp)"],
    [{ endpoint: "ftp://evil.example/" }, "endpoint: must be an https URL (or set allowHttp)"],
    [{ endpoint: "data:application/json,{}" }, "endpoint: must be an https URL (or set allowHttp)"],
  ]) {
    test(`${JSON.stringify(config)}: ${message}`, async () => {
      const connection = connect(undefined, config);
      const error = await refusal(
        connection,
        connection.cognito.forgotPassword(CALLS.forgotPassword),
      );
      assert.equal(error.code, "InvalidConfiguration");
      assert.equal(error.stage, "config");
      assert.equal(error.message, message);
      assert.equal(error.retryable, false);
    });
  }

  for (const endpoint of ["proxy.example", "/cognito", "//proxy.example", "https://"]) {
    test(`an endpoint that is no address: ${endpoint}`, async () => {
      const connection = connect(undefined, { endpoint });
      const error = await refusal(
        connection,
        connection.cognito.forgotPassword(CALLS.forgotPassword),
      );
      assert.equal(error.code, "InvalidConfiguration");
      assert.match(error.message, /^endpoint: /);
    });
  }

  for (const config of [undefined, null, {}, "us-west-2"]) {
    test(`a client of ${JSON.stringify(config)}: at the call, not when it is made`, async () => {
      const { code, message } = await failure(
        new CognitoClient(config).forgotPassword(CALLS.forgotPassword),
      );
      assert.equal(code, "InvalidConfiguration");
      assert.match(message, /required|must be an object/);
    });
  }
});

test("the configuration is the app's to change or freeze afterwards", async () => {
  const requests = [];
  const fetch = async (url) => {
    requests.push(url);
    return Response.json({ CodeDeliveryDetails: {} });
  };
  const config = { region: "us-west-2", clientId: CLIENT_ID, fetch };
  const cognito = new CognitoClient(config);
  config.region = "eu-west-1";
  Object.freeze(config);
  await cognito.forgotPassword(CALLS.forgotPassword);
  assert.deepEqual(requests, ["https://cognito-idp.us-west-2.amazonaws.com/"]);
});

test("two clients keep apart", async () => {
  const one = connect(undefined, { region: "us-west-2" });
  const other = connect(undefined, { region: "eu-west-1", clientSecret: CLIENT_SECRET });
  await Promise.all(
    [one, other].map(({ cognito }) => cognito.forgotPassword(CALLS.forgotPassword)),
  );
  assert.match(one.requests[0].url, /us-west-2/);
  assert.equal(JSON.parse(one.requests[0].body).SecretHash, undefined);
  assert.match(other.requests[0].url, /eu-west-1/);
  assert.ok(JSON.parse(other.requests[0].body).SecretHash);
});

// The local user pool over HTTP, a fresh one for each journey.

import { servePool } from "../../../js/node/server.js";
import { createUserPool } from "../../../pkg/testing.js";

const clients = [
  { clientId: "public" },
  { clientId: "confidential", clientSecret: "s3cretOfTheConfidentialClient" },
];

export const local = {
  name: "the local pool",
  deviations: {},

  async createPool(t, { requiredAttributes = [], client, ...options }) {
    const schema = requiredAttributes.map((name) => ({ name, required: true }));
    const pool = await createUserPool({
      clients: clients.map((each) => ({ ...each, ...client })),
      schema,
      ...options,
    });
    const { endpoint, close } = await servePool(pool);
    t.after(() => {
      close();
      pool.close();
    });
    return {
      endpoint,
      region: pool.region,
      userPoolId: pool.userPoolId,
      publicClient: clients[0],
      secretClient: clients[1],
      clock: pool.clock,
      faults: pool.faults,
      lastCode: async (destination) => pool.outbox.last(destination).code,
      sentCodes: async () => pool.outbox.messages.length,
    };
  },
};

// Which operations, flows, challenges and steps the journeys ran, from the
// requests that were answered: what scripts/coverage.mjs puts into tables.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";
import { records } from "../../scripts/coverage.mjs";

const runs = [];

after(() => {
  mkdirSync(records, { recursive: true });
  writeFileSync(join(records, `${process.pid}.json`), JSON.stringify(runs));
});

/** Keeps what a test that passed has run. */
export function record(done, { file, journey, server, runtime }) {
  const facts = [...new Set(done.flatMap(factsOf))].sort();
  runs.push({ file, journey, server: server.name, runtime: runtime.name, facts });
}

/** Which rows of the tables a request or an answered step is for. */
function factsOf({ step, operation, body, refusal }) {
  if (step) return [`step ${step}`];
  if (refusal) return [`operation ${operation} refused: ${refusal}`];
  const facts = [`operation ${operation}`];
  const { AuthFlow, AuthParameters = {}, ChallengeName, ChallengeResponses = {} } = body;
  if (AuthFlow) {
    const { PREFERRED_CHALLENGE, CHALLENGE_NAME } = AuthParameters;
    facts.push(["flow", AuthFlow, PREFERRED_CHALLENGE ?? CHALLENGE_NAME].filter(Boolean).join(" "));
  }
  if (ChallengeName) {
    facts.push(`challenge ${ChallengeName}`);
    if (ChallengeName === "SELECT_CHALLENGE") facts.push(`answer ${ChallengeResponses.ANSWER}`);
  }
  return facts;
}

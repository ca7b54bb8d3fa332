// The triggers of CUSTOM_AUTH that the local pool has built in, as a Lambda
// function that a server may call: one question, and its answer.
//
// https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-challenge.html
import { once } from "node:events";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";

const MOST_TRIES = 3;

function define({ session }) {
  const questions = session.filter(({ challengeName }) => challengeName === "CUSTOM_CHALLENGE");
  const last = session.at(-1);
  const next = (challengeName) => ({
    challengeName,
    issueTokens: false,
    failAuthentication: false,
  });
  if (last?.challengeName === "SRP_A") return next("PASSWORD_VERIFIER");
  if (last?.challengeName === "PASSWORD_VERIFIER" && !last.challengeResult) {
    return { issueTokens: false, failAuthentication: true };
  }
  if (questions.at(-1)?.challengeResult) return { issueTokens: true, failAuthentication: false };
  return questions.length < MOST_TRIES
    ? next("CUSTOM_CHALLENGE")
    : { issueTokens: false, failAuthentication: true };
}

const TRIGGERS = {
  DefineAuthChallenge_Authentication: define,
  CreateAuthChallenge_Authentication: (_, { question, answer }) => ({
    publicChallengeParameters: { question },
    privateChallengeParameters: { answer },
  }),
  VerifyAuthChallengeResponse_Authentication: ({
    challengeAnswer,
    privateChallengeParameters: { answer },
  }) => ({ answerCorrect: challengeAnswer === answer }),
};

/** Serves them as a Lambda function would be invoked; gives its address. */
export async function serveTriggers(t, customAuth) {
  const server = createServer(async (request, response) => {
    const event = await json(request);
    const trigger = TRIGGERS[event.triggerSource];
    response.end(JSON.stringify({ ...event, response: trigger(event.request, customAuth) }));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}/`;
}

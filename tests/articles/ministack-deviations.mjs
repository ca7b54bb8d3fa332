// Where ministack prints other than the service: what is wrong, and what it
// prints instead, whatever command it is. The test holds it to be so still.

import { CODE_SENT, NEW_PASSWORD_REQUIRED, NOTHING, TOKENS, UNVERIFIED } from "./commands.mjs";

const { ChallengeParameters, ...tokens } = TOKENS;

export const deviations = [
  {
    why: "Destinations are masked with four stars.",
    expected: CODE_SENT,
    prints: {
      CodeDeliveryDetails: { ...CODE_SENT.CodeDeliveryDetails, Destination: "j****@e****" },
    },
  },
  {
    why: "Tokens come without ChallengeParameters.",
    expected: TOKENS,
    prints: tokens,
  },
  {
    why: "The user's sub is among the attributes that come with NEW_PASSWORD_REQUIRED.",
    expected: NEW_PASSWORD_REQUIRED,
    prints: {
      ...NEW_PASSWORD_REQUIRED,
      ChallengeParameters: {
        ...NEW_PASSWORD_REQUIRED.ChallengeParameters,
        userAttributes: '{"email": "jane@example.com", "email_verified": "true", "sub": "<sub>"}',
      },
    },
  },
  {
    why: "An email need not be verified.",
    expected: UNVERIFIED,
    prints: NOTHING,
  },
];

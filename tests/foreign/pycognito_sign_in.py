"""Signs in with pycognito: a JSON list of attempts in, one outcome for each out."""

import json
import sys

from botocore.exceptions import ClientError
from pycognito import Cognito
from pycognito.exceptions import ForceChangePasswordException


def outcome(attempt):
    new_password = attempt.pop("newPassword", None)
    password = attempt.pop("password")
    user = Cognito(**attempt)
    try:
        if new_password is None:
            user.authenticate(password)
        else:
            user.new_password_challenge(password, new_password)
    except ClientError as error:
        refusal = error.response["Error"]
        return {"name": refusal["Code"], "message": refusal["Message"]}
    except ForceChangePasswordException:
        return {"name": "ForceChangePasswordException"}
    # It has verified the tokens by now.
    return {"username": user.access_claims["username"]}


json.dump([outcome(attempt) for attempt in json.load(sys.stdin)], sys.stdout)

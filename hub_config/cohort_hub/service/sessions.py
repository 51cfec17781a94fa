"""The browser's sign-in to our pages: the Hub's OAuth, kept in a cookie only we can read."""

import secrets
from hashlib import sha256
from hmac import new as hmac
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from jupyterhub.services.auth import HubOAuth

from cohort_hub.service.errors import NotAllowed

SESSION_COOKIE = "cohort-session"
STATE_COOKIE = "cohort-oauth-state"
STATE_SECONDS = 600
_PEPPER = b"jupyter-cohort xsrf v1"


def xsrf_token(session: str) -> str:
    """Return the token a page of this session must send with its requests (hex, 64 characters)."""
    return hmac(session.encode(), _PEPPER, sha256).hexdigest()


def session_of(request: Request) -> str | None:
    """Return the session of a page that the person navigates to.

    Scripts of other pages on this origin may not fetch our pages with the cookie (they would find the
    XSRF token inside): browsers mark a navigation, and only a navigation counts.
    """
    if request.headers.get("sec-fetch-mode", "navigate") != "navigate":
        return None
    return request.cookies.get(SESSION_COOKIE)


def to_sign_in(request: Request, hub: HubOAuth, prefix: str) -> Response:
    """Send the browser to the Hub, to come back to where it is now."""
    state = secrets.token_urlsafe(24)
    verifier, challenge, method = hub.generate_pkce_code_challenge()
    here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    query = urlencode(
        {
            "client_id": hub.oauth_client_id,
            "redirect_uri": hub.oauth_redirect_uri,
            "response_type": "code",
            "state": state,
            "code_challenge": challenge,
            "code_challenge_method": method,
        }
    )
    answer = RedirectResponse(f"{hub.login_url.split('?')[0]}?{query}", status_code=302)
    answer.set_cookie(
        _state_cookie(state),
        f"{verifier} {here}",
        max_age=STATE_SECONDS,
        path=prefix,
        httponly=True,
        samesite="lax",
    )
    return answer


def router(hub: HubOAuth, prefix: str) -> APIRouter:
    """Return the two ends of a session: the Hub's call back, and signing out."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/oauth_callback")
    async def come_back(request: Request, code: str = "", state: str = "") -> Response:
        verifier, _, here = request.cookies.get(_state_cookie(state), "").partition(" ")
        if not code or not verifier:
            raise NotAllowed(f"This sign-in has expired. Open {prefix} and sign in again.")
        token: str = await hub.token_for_code(code, code_verifier=verifier, sync=False)
        answer = RedirectResponse(here if here.startswith(prefix) else prefix, status_code=302)
        answer.set_cookie(
            SESSION_COOKIE,
            token,
            path=prefix,
            httponly=True,
            samesite="lax",
            secure=request.url.scheme == "https",
        )
        answer.delete_cookie(_state_cookie(state), path=prefix)
        return answer

    @routes.get("/sign-out")
    async def sign_out() -> Response:
        answer = RedirectResponse(hub.hub_prefix + "logout", status_code=302)
        answer.delete_cookie(SESSION_COOKIE, path=prefix)
        return answer

    return routes


def _state_cookie(state: str) -> str:
    # One cookie per attempt: two tabs can sign in at the same time.
    return f"{STATE_COOKIE}-{sha256(state.encode()).hexdigest()[:12]}"

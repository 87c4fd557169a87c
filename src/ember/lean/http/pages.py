"""The pages of the HTTP server: what it offers, with a form for each route. Nothing is loaded from elsewhere."""

from __future__ import annotations

import html
import json
from typing import Any

from fastapi import FastAPI
from fastapi.responses import HTMLResponse, RedirectResponse

_STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
code, pre, textarea { font: 14px/1.4 ui-monospace, monospace; }
textarea { width: 100%; box-sizing: border-box; }
pre { white-space: pre-wrap; border-left: 3px solid #8888; padding-left: 1rem; min-height: 1rem; }
section { border-top: 1px solid #8888; }
"""
_SCRIPT = """
for (const form of document.querySelectorAll("form")) form.addEventListener("submit", async event => {
  event.preventDefault();
  const shown = form.querySelector("pre"), body = form.querySelector("textarea");
  const headers = {"Content-Type": "application/json"}, key = document.querySelector("#key").value;
  if (key) headers.Authorization = "Bearer " + key;
  shown.textContent = "…";
  try {
    const answer = await fetch(form.dataset.path, {method: form.dataset.method, headers, body: body && body.value});
    const text = await answer.text();
    let found = text;
    try { found = JSON.stringify(JSON.parse(text), null, 2); } catch {}
    shown.textContent = answer.status + "\\n" + found;
  } catch (error) { shown.textContent = String(error); }
});
"""


def add(app: FastAPI) -> None:
    @app.get("/", include_in_schema=False)
    async def home() -> RedirectResponse:  # pyright: ignore[reportUnusedFunction]
        return RedirectResponse("/docs")

    @app.get("/docs", include_in_schema=False)
    async def docs() -> HTMLResponse:  # pyright: ignore[reportUnusedFunction]
        return HTMLResponse(page(app.openapi()))


def page(api: dict[str, Any]) -> str:
    """The description of all routes as one page."""
    title = html.escape(f"{api['info']['title']} {api['info']['version']}")
    routes = "".join(
        _route(path, method, route, api) for path, methods in api["paths"].items() for method, route in methods.items()
    )
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style>'
        f"<h1>{title}</h1><p>The same for programs: <a href='/openapi.json'>openapi.json</a>. "
        "<label>API key, if the server wants one: <input id='key' type='password'></label></p>"
        f"{routes}<script>{_SCRIPT}</script></html>"
    )


def _route(path: str, method: str, route: dict[str, Any], api: dict[str, Any]) -> str:
    schema = route.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    body = ""
    if schema:
        text = html.escape(json.dumps(example(schema, api), indent=2, ensure_ascii=False))
        body = f"<textarea rows='{text.count(chr(10)) + 2}' aria-label='body'>{text}</textarea>"
    about = html.escape(route.get("description") or route.get("summary") or "")
    return (
        f"<section><h2><code>{method.upper()} {html.escape(path)}</code></h2><p>{about}</p>"
        f"<form data-path='{html.escape(path)}' data-method='{method.upper()}'>{body}"
        "<p><button>Send</button></p><pre></pre></form></section>"
    )


def example(schema: dict[str, Any], api: dict[str, Any]) -> Any:
    """A value of this schema, made of the examples and defaults that it has."""
    if "$ref" in schema:
        return example(api["components"]["schemas"][schema["$ref"].rpartition("/")[2]], api)
    if schema.get("examples"):
        return schema["examples"][0]
    if "default" in schema:
        return schema["default"]
    if schema.get("type") == "object":
        fields = schema.get("properties", {})
        return {name: example(fields[name], api) for name in fields if name in schema.get("required", fields)}
    if schema.get("type") == "array":
        return [example(schema["items"], api)]
    if "anyOf" in schema:
        return example(schema["anyOf"][0], api)
    return {"string": "", "integer": 1, "number": 1.0, "boolean": False}.get(str(schema.get("type")))

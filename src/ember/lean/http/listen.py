"""Where a server listens."""

from __future__ import annotations

import ipaddress
import socket

from ember.core.errors import InputError


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def listening(host: str, port: int, api_key: str | None = None) -> socket.socket:
    """A socket that listens there; `InputError` where it cannot, or where others could come in without a key."""
    if not is_loopback(host) and not api_key:
        raise InputError(f"{host} can be reached from other machines: give --api-key (or EMBER_API_KEY)")
    if not 0 <= port <= 65535:
        raise InputError(f"there is no port {port}: ports go from 0 (any that is free) to 65535")
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    except OSError as error:
        raise InputError(f"there is no address {host}: {error.strerror}") from error
    listener = socket.socket(family)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except OSError as error:
        listener.close()
        raise InputError(f"cannot listen on {host}:{port}: {error.strerror}") from error
    return listener

"""Which network addresses are outside: the service fetches from no other."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_INSIDE = tuple(
    ip_network(network)
    for network in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
        *("192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15"),
        *("198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
        *("fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8", "2001:db8::/32", "3fff::/20", "5f00::/16"),
    )
)
_GLOBAL_V6 = ip_network("2000::/3")
# These carry an IPv4 address inside: translated on the way, they could lead anywhere.
_CARRIERS = tuple(ip_network(network) for network in ("2001::/23", "2002::/16"))


def is_outside(address: str) -> bool:
    """Whether an IP address is on the public internet; what cannot be read is not."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv6Address) and found.ipv4_mapped is not None:
        found = found.ipv4_mapped
    return _public(found)


def _public(found: IPv4Address | IPv6Address) -> bool:
    if not found.is_global or found.is_multicast or found.is_reserved:
        return False
    if isinstance(found, IPv6Address) and (found not in _GLOBAL_V6 or any(found in one for one in _CARRIERS)):
        return False
    return not any(found.version == network.version and found in network for network in _INSIDE)

"""HTTP → one verb → wire, one file per concept."""

"""Our version, as the wheel and every report carry it."""

VERSION = "0.1.0"

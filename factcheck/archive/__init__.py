from factcheck.archive.opening import make_archive, open_archive
from factcheck.archive.protocol import Archive
from factcheck.archive.values import EVERYTHING, Entry, Info, Near, Window

__all__ = [
    "EVERYTHING",
    "Archive",
    "Entry",
    "Info",
    "Near",
    "Window",
    "make_archive",
    "open_archive",
]

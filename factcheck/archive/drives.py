"""Whether a file lies on a network drive, where SQLite's locks are not to be trusted."""

from __future__ import annotations

import os
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_NETWORK = frozenset(
    "nfs nfs4 cifs smb2 smb3 smbfs ncpfs afs ceph glusterfs lustre beegfs gpfs davfs "
    "fuse.sshfs fuse.glusterfs fuse.s3fs fuse.rclone fuse.davfs fuse.smbnetfs fuse.ceph".split()
)


def network_drive(path: Path, mounts: Path = _MOUNTS) -> str | None:
    """The sort of network drive that the file lies on ("nfs4"); None if it lies on none.

    Linux tells of each mount in `mounts`; of Windows, only the names of shares are known here.
    """
    place = os.path.realpath(path)
    if place.startswith(("\\\\", "//")):
        return "network share"
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    found = [mount for mount in map(_mount, lines) if _is_under(place, mount[0])]
    # of mounts on one point, the last covers the others
    kinds = [kind for _, kind in sorted(found, key=lambda mount: len(mount[0]))]
    return kinds[-1] if kinds and kinds[-1] in _NETWORK else None


def _mount(line: str) -> tuple[str, str]:
    """The point of a line of mountinfo, and the sort of file system there."""
    before, _, after = line.partition(" - ")
    point = before.split(" ")[4] if before.count(" ") > 4 else "\0"
    # spaces in names are written as octal numbers
    return point.replace("\\040", " "), after.split(" ")[0]


def _is_under(place: str, point: str) -> bool:
    return place == point or place.startswith(point.rstrip("/") + "/")

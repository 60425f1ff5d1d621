from pathlib import Path

import pytest

from factcheck.archive.sqlite_file import network_drive

MOUNTS = """\
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
31 27 0:26 / /srv/desk rw - nfs4 files:/desk rw
32 31 0:27 / /srv/desk/fast rw shared:1 - xfs /dev/vdb rw
33 27 0:28 / /mnt/old\\040news rw - cifs //files/old rw
34 27 0:29 / /srv/new rw - nfs4 files:/new rw
35 34 0:30 / /srv/new rw - ext4 /dev/vdc rw
"""


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/home/ann/a.sqlite", None),
        ("/srv/desk/a.sqlite", "nfs4"),
        ("/srv/desktop/a.sqlite", None),
        ("/srv/desk/fast/a.sqlite", None),
        ("/mnt/old news/a.sqlite", "cifs"),
        ("/srv/new/a.sqlite", None),
    ],
)
def test_the_innermost_mount_tells(tmp_path: Path, path: str, found: str | None) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS)
    assert network_drive(Path(path), mounts) == found


def test_where_nobody_tells_of_mounts_none_is_known(tmp_path: Path) -> None:
    assert network_drive(tmp_path, tmp_path / "none") is None

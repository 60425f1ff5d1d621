"""Zip archives, which Word documents are → their parts, none larger than it may be."""

from __future__ import annotations

import io
import zipfile
import zlib

from factcheck.errors import ArticleError

# Files, bytes of one part, and bytes of all that are read. A novel's text has some 10 MB with all
# of Word's markup; photographs are never unpacked.
_MAX_FILES = 5_000
_MAX_PART = 15_000_000

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)


class Archive:
    """The parts of a zip archive, each unpacked when it is asked for."""

    def __init__(self, data: bytes, path: str) -> None:
        self._path = path
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (*_BROKEN, NotImplementedError):
            raise self._damaged() from None
        if len(self._zip.infolist()) > _MAX_FILES:
            raise self._too_large()
        self._files = {file.filename: file for file in self._zip.infolist()}

    def read(self, name: str) -> bytes | None:
        """The part's bytes; None if there is no such part, ArticleError if it can't be had."""
        file = self._files.get(name)
        if file is None:
            return None
        if file.flag_bits & 1:
            raise ArticleError(f"{self._path}: is encrypted; save it without a password")
        # no more of a part is unpacked than the archive says that there is of it
        if file.file_size > _MAX_PART:
            raise self._too_large()
        try:
            return self._zip.read(file)
        except (*_BROKEN, NotImplementedError):
            raise self._damaged() from None

    def _damaged(self) -> ArticleError:
        return ArticleError(f"{self._path}: is damaged; save it anew, or its text as .txt")

    def _too_large(self) -> ArticleError:
        return ArticleError(f"{self._path}: unpacks to more than an article; save its text as .txt")

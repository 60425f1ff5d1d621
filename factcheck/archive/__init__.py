from factcheck.archive.opening import Archive, Beginning, make_archive, open_archive
from factcheck.archive.values import EVERYTHING, Entry, Info, Near, Window

from factcheck.archive.opening import Archive, make_archive, open_archive
from factcheck.archive.values import EVERYTHING, Entry, Info, Near, Window

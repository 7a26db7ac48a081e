#!/usr/bin/env python3
"""A folder as a zip file that is the same every time: python3 .ci/zipped.py FOLDER FILE SECONDS."""

import pathlib
import sys
import time
import zipfile


def main():
    folder, file, seconds = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    day = time.gmtime(seconds)[:6]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                entry = zipfile.ZipInfo(str(path.relative_to(folder.parent)), day)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, path.read_bytes())


if __name__ == "__main__":
    main()

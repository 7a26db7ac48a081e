#!/usr/bin/env bash
# Checks the PDF of every checklist in every language, on every paper and in every length: PDF/UA-1, structure, fonts, missing
# glyphs, boxes, metadata, and the text that comes back. That is some 800 files, and takes half an hour.
#
#     bash tests/scripts/handouts.sh                 all
#     bash tests/scripts/handouts.sh letter card     one paper and length
#
# HANDBILL names the program, if it is not the release build. Needs ../shared/tools/pdfcheck beside the repository.
set -Eeuo pipefail
cd "$(dirname "$0")/../.."

target=${CARGO_TARGET_DIR:-$PWD/target}
handbill=${HANDBILL:-$target/release/handbill}
pdfcheck=$PWD/../shared/tools/pdfcheck
out=$target/handouts

[ -d "$pdfcheck" ] || { echo 'The checks of PDF files are not beside the repository.'; exit 1; }
sh "$pdfcheck/setup.sh"
rm -rf "$out"
mkdir -p "$out"

declare -A sizes=([a4]=A4 [letter]=Letter [a5]=A5)
failed=0
for paper in ${1:-a4 letter a5}; do
    for length in ${2:-card steps full}; do
        folder=$out/$paper-$length
        # On A5 a card takes more than one page, and the program says so.
        "$handbill" render --all -l all -f pdf,json --paper "$paper" --length "$length" -d "$folder" 2>"$out/last.txt" || { cat "$out/last.txt"; exit 1; }
        expected=$folder/expected extractors=poppler,pdfjs,mupdf
        # poppler takes an end value that goes on behind its title on a card for a column of its own, and on so narrow a page as
        # A5 more than that.
        if [ "$length" = card ] || [ "$paper" = a5 ]; then extractors=pdfjs,mupdf; fi
        python3 tests/expected_text.py "$expected" "$folder"/*.*.json
        for first in "$folder"/*.en.json; do
            checklist=$(basename "$first" .en.json)
            boxes=$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["step_count"])' "$first")
            "$pdfcheck/pdfcheck" --ua1 --structure --no-tofu --fonts --form "$boxes" --metadata --producer handbill --page "${sizes[$paper]}" \
                --text "$expected/{stem}.txt" --extractors "$extractors" "$folder/$checklist".*.pdf >"$out/last.txt" \
                || { failed=1; grep ^FAIL "$out/last.txt" || cat "$out/last.txt"; }
            echo "$paper, $length, $checklist: $(tail -n 1 "$out/last.txt")"
        done
    done
done
exit $failed

#!/usr/bin/env bash
# Sets every sample text as a PDF and reads it back with poppler, pdf.js and MuPDF; also PDF/UA-1, fonts and missing glyphs.
#
#     bash tests/scripts/check.sh
#
# Needs ../shared/tools/pdfcheck beside the repository. The PDF files are left in CARGO_TARGET_DIR/samples.
set -Eeuo pipefail
cd "$(dirname "$0")/../.."

export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}
pdfcheck=$PWD/../shared/tools/pdfcheck
samples=$CARGO_TARGET_DIR/samples

[ -d "$pdfcheck" ] || { echo 'The checks of PDF files are not beside the repository.'; exit 1; }
sh "$pdfcheck/setup.sh"
rm -rf "$samples"
SAMPLES=$samples cargo test --locked --quiet --test it scripts::

failed=0
for set in tuning fresh; do
    # The files to check, behind a name for the report and the extractors.
    check() {
        local report=$samples/$set-$1.txt extractors=$2
        shift 2
        "$pdfcheck/pdfcheck" --ua1 --structure --no-tofu --fonts --text "tests/scripts/$set/{stem}.txt" --extractors "$extractors" "$@" \
            >"$report" || { failed=1; grep FAIL "$report" || cat "$report"; }
        echo "$set: $(tail -n 1 "$report")"
    }
    files=()
    known=()
    for file in "$samples/$set"/*.pdf; do
        # What pdf.js does to a vowel of Lao, and to one line of Hebrew; docs/pdf-text.md tells more.
        case $set/${file##*/} in
            */lo.pdf | fresh/he.pdf) known+=("$file") ;;
            *) files+=("$file") ;;
        esac
    done
    check all poppler,pdfjs,mupdf "${files[@]}"
    check known poppler,mupdf "${known[@]}"
done
exit $failed

"""What a PDF must give back: each title and sentence of a composed handout, one a line, in reading order.

    python3 tests/expected_text.py [--no-values] FOLDER HANDOUT.json...

writes FOLDER/<stem>.txt for each handout that `handbill render -f json` made; with --no-values without menu paths and
end values.
"""

import json
import sys
from pathlib import Path


def words(text):
    """A text of the handout as it is printed."""
    def printed(inline):
        if inline["kind"] == "link":
            return inline["url"]
        gloss, mark = inline.get("gloss"), inline.get("mark")
        return inline["text"] + (f" ({gloss})" if gloss else "") + (f" {mark}" if mark else "")
    return "".join(map(printed, text["inlines"]))


def lines(handout, values):
    """Every line that must be found, in the order of the page."""
    several = len(handout["checklists"]) > 1
    card = handout["length"] == "card"
    yield handout["title"]
    if "lead" in handout and not card:
        yield handout["lead"]
    if not several:
        yield from status(handout["checklists"][0], card)
    yield from handout["notices"]
    for checklist in handout["checklists"]:
        if several:
            yield checklist["title"]
        for section in checklist["sections"]:
            yield section["title"]
            for step in section["steps"]:
                yield from of_step(step, card, values)


def status(checklist, card):
    """What is said of the app as a whole; a card is silent where all is well."""
    told = checklist.get("status")
    if told and not (card and told["verdict"] == "recommended"):
        yield told["words"]


def of_step(step, card, values):
    """The lines of one step."""
    yield step["title"]
    if card and values:
        # A card tells what should stand there in the end beside the title, and not the way.
        yield from (place["end"] for place in step["places"] if place["end"])
    if "warning" in step:
        yield step["warning"]
    if card:
        return
    for place in step["places"] if values else []:
        yield from place["path"]
        if place["end"]:
            yield place["end"]
    yield from (step[part] for part in ("action", "why", "cost", "check") if part in step)


def main():
    flags = [argument for argument in sys.argv[1:] if argument.startswith("--")]
    folder, *names = (argument for argument in sys.argv[1:] if argument not in flags)
    if set(flags) - {"--no-values"} or not names:
        sys.exit(__doc__)
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        handout = json.loads(Path(name).read_text(encoding="utf-8"))
        found = [words(text) for text in lines(handout, not flags)]
        if handout["step_count"] == 0 or len(found) <= handout["step_count"]:
            sys.exit(f"{name}: {handout['step_count']} steps and {len(found)} lines")
        (folder / f"{Path(name).stem}.txt").write_text("\n".join(found) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

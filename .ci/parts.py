#!/usr/bin/env python3
"""What a built program is made of: its crates with their licences, and a bill of materials.

    python3 .ci/parts.py TARGET LICENCES SBOM

Writes the texts of the licences of every crate that goes into the program on a target to LICENCES, and the bill of materials
(CycloneDX 1.5, JSON) to SBOM. Both are the same on every machine.
"""

import json
import pathlib
import re
import subprocess
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent
NAMES = re.compile(r"^(licen[cs]e|copying|copyright|notice|unlicense)", re.IGNORECASE)
# What is in the program besides its crates: (name, version, licence, what it is).
CONTENT = [
    ("handbill-content", None, "CC-BY-SA-4.0", "checklists, comparison and messages"),
    ("noto-fonts", None, "OFL-1.1", "faces cut from the Noto families; fonts/README.md says from which releases"),
]
# What crates without a licence file of their own are licensed as.
TEXTS = {"MIT": "LICENSE-MIT", "Apache-2.0": "LICENSE-APACHE"}


def crates(target):
    """The package itself, and every crate that is linked into it, sorted."""
    command = ["cargo", "metadata", "--locked", "--format-version", "1", "--filter-platform", target]
    data = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)
    packages = {package["id"]: package for package in data["packages"]}
    nodes = {node["id"]: node for node in data["resolve"]["nodes"]}
    root = data["resolve"]["root"]
    is_macro = {i: all("proc-macro" in t["kind"] for t in p["targets"] if "custom-build" not in t["kind"] and {"lib", "proc-macro"} & set(t["kind"])) for i, p in packages.items()}
    seen, edges, open_ids = set(), {}, [root]
    while open_ids:
        current = open_ids.pop()
        if current in seen:
            continue
        seen.add(current)
        linked = [
            dep["pkg"]
            for dep in nodes[current]["deps"]
            if any(kind["kind"] is None for kind in dep["dep_kinds"]) and not is_macro[dep["pkg"]]
        ]
        edges[current] = linked
        open_ids.extend(linked)
    key = lambda package: (package["name"], package["version"])
    others = sorted((packages[i] for i in seen if i != root), key=key)
    links = {key(packages[i]): sorted(key(packages[dep]) for dep in deps) for i, deps in edges.items()}
    return packages[root], others, links


def licence_files(package):
    """The licence texts that a crate brings, by name."""
    folder = pathlib.Path(package["manifest_path"]).parent
    return [path for path in sorted(folder.iterdir()) if path.is_file() and NAMES.match(path.name)]


def write_licences(crates, to):
    """Every distinct text once, with the crates that it belongs to."""
    texts, without = {}, []
    for package in crates:
        name = f"{package['name']} {package['version']} ({package['license'] or 'see its text'})"
        files = licence_files(package)
        if not files:
            without.append((name, package["license"] or ""))
        for path in files:
            text = "\n".join(line.rstrip() for line in path.read_text(encoding="utf-8", errors="replace").strip().splitlines())
            texts.setdefault(text, []).append(name)
    parts = ["handbill is linked from the crates below. Each text of a licence stands behind the crates that it comes with."]
    if without:
        parts.append("These bring no text of their own; the common texts of their licences are at the end:\n\n" + "\n".join(name for name, _ in without))
    for text, names in sorted(texts.items(), key=lambda item: item[1]):
        parts.append("\n".join(dict.fromkeys(names)) + "\n\n" + text)
    for licence, file in TEXTS.items():
        if any(licence in own for _, own in without):
            text = (ROOT / file).read_text()
            if licence == "MIT":
                # The words are theirs, the name is not.
                text = re.sub(r"(?m)^Copyright.*$", "Copyright (c) the authors of the crate", text)
            parts.append(f"{licence}, for crates that bring no text of their own\n\n{text.strip()}")
    to.write_text(("\n\n" + "=" * 80 + "\n\n").join(parts) + "\n")
    unknown = [name for name, own in without if not any(licence in own for licence in TEXTS)]
    if unknown:
        sys.exit(f"no licence text for {', '.join(unknown)}")


def write_sbom(root, crates, links, target, to):
    """CycloneDX 1.5 without a time or a random serial number, so that two builds have the same."""
    sums = {(p["name"], p["version"]): p.get("checksum") for p in tomllib.loads((ROOT / "Cargo.lock").read_text())["package"]}
    purl = lambda name, version: f"pkg:cargo/{name}@{version}"

    def component(package):
        name, version = package["name"], package["version"]
        one = {"type": "library", "bom-ref": purl(name, version), "name": name, "version": version}
        if package["description"]:
            one["description"] = " ".join(package["description"].split())
        one["scope"] = "required"
        if sums.get((name, version)):
            one["hashes"] = [{"alg": "SHA-256", "content": sums[name, version]}]
        if package["license"]:
            # Old crates part alternatives with a stroke, which is no expression.
            one["licenses"] = [{"expression": package["license"].replace("/", " OR ")}]
        one["purl"] = purl(name, version)
        if package["repository"]:
            one["externalReferences"] = [{"type": "vcs", "url": package["repository"]}]
        return one

    parts = [component(package) for package in crates]
    for name, _, licence, about in CONTENT:
        parts.append({"type": "data", "bom-ref": name, "name": name, "version": root["version"], "description": about, "licenses": [{"license": {"id": licence}}]})
    own = purl(root["name"], root["version"])
    depends = [{"ref": purl(*key), "dependsOn": [purl(*dep) for dep in deps]} for key, deps in sorted(links.items())]
    next(entry for entry in depends if entry["ref"] == own)["dependsOn"] += [name for name, *_ in CONTENT]
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": root["name"],
                "version": root["version"],
                "description": root["description"],
                "licenses": [{"expression": root["license"]}],
                "purl": own,
                "properties": [{"name": "handbill:target", "value": target}],
            }
        },
        "components": parts,
        "dependencies": depends,
    }
    to.write_text(json.dumps(bill, indent=2, ensure_ascii=False) + "\n")


def main():
    target, licences, sbom = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    root, others, links = crates(target)
    write_licences(others, licences)
    write_sbom(root, others, links, target, sbom)
    print(f"{target}: {len(others)} crates")


if __name__ == "__main__":
    main()

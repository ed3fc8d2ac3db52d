#!/usr/bin/env bash
# Cold processes: a command that does nothing, 100 pages to PDF, and the tool with a log whose minutes are 100 pages, to PDF with JSON and Akoma
# Ntoso inside.
# Wall time, time of the processor and peak memory of nine runs each, sorted by the first; the fifth is the median. Needs /usr/bin/time.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet run -c Release --project bench/Klubba.Bench -- log "$work/log.jsonl"
dotnet publish -c Release src/Klubba.Cli -o "$work/klubba" -v q >/dev/null

nine() {
  echo "$1"
  shift
  for _ in 1 2 3 4 5 6 7 8 9; do /usr/bin/time -a -o "$work/times" -f "%e %U %S %M" "$@" >/dev/null; done
  sort -n "$work/times" | LC_ALL=C awk '{printf "  %.2f s, of the processor %.2f s, %d MB\n", $1, $2 + $3, $4 / 1024}'
  rm "$work/times"
}

nine "klubba --version" "$work/klubba/Klubba.Cli" --version
nine "100 pages to PDF" bench/Klubba.Bench/bin/Release/net10.0/Klubba.Bench pdf "$work/pages.pdf"
nine "klubba minutes LOG --to pdf" "$work/klubba/Klubba.Cli" minutes "$work/log.jsonl" --to pdf -o "$work/minutes.pdf" --force
stat -c "%s bytes with the JSON and the Akoma Ntoso inside" "$work/minutes.pdf"

#!/usr/bin/env bash
# Builds everything with warnings as errors and runs every test. Needs the .NET SDK, and Node 18 for the clients in tests/peers, which is
# installed from Debian's packages where it is missing. Ends with "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

has_node() { command -v npm > /dev/null && [ "$(node --version 2> /dev/null | sed -nE 's/^v([0-9]+).*/\1/p')" -ge 18 ] 2> /dev/null; }
if ! has_node; then
  as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }
  as_root apt-get update -qq && as_root apt-get install -y -qq --no-install-recommends nodejs npm > /dev/null
fi
has_node && (cd tests/peers && npm ci --no-audit --no-fund --loglevel=error) || { echo "Node 18 and the packages of tests/peers are needed" >&2; echo "0 passed, 1 failed"; exit 1; }

dotnet build DigestBot.sln -c Release -v quiet -nologo || { echo "0 passed, 1 failed"; exit 1; }

passed=0 failed=0
for project in DigestBot.Cards.Tests DigestBot.Tests; do
  log=$(mktemp)
  "tests/$project/bin/Release/net10.0/$project" -noColor | tee "$log"
  summary=$(grep -E "Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+" "$log" | tail -n 1)
  rm -f "$log"
  count() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$summary"; }
  if [ -z "$summary" ]; then # it crashed before its summary
    failed=$((failed + 1))
    continue
  fi
  bad=$(($(count Errors) + $(count Failed) + $(count Skipped) + $(count 'Not Run'))) # a test left out is a test failed
  [ "$(count Total)" -eq 0 ] && bad=1
  failed=$((failed + bad))
  passed=$((passed + $(count Total) - $(count Failed) - $(count Skipped)))
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]

#!/usr/bin/env bash
# Builds the image from a clean clone and tries it: as its own user, on an empty /data, without a network.
# Needs buildah and root; no container engine. Takes minutes, so tests/all.sh leaves it out.
# Bases: $SDK_IMAGE and $RUNTIME_IMAGE if set, else those of the Dockerfile if they can be pulled, else two that are made here of a
# bare Debian (debootstrap) and the .NET of this machine. Says what it did; ends with "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")/.."
export BUILDAH_ISOLATION=${BUILDAH_ISOLATION:-chroot}

work=$(mktemp -d)
image=localhost/digestbot-test-$$
container=
passed=0 failed=0

tidy() {
  [ -z "$container" ] || buildah rm "$container" > /dev/null
  buildah rmi "$image" > /dev/null 2>&1 || true
  rm -rf "$work"
}
trap tidy EXIT

say() { printf '%s\n' "- $*"; }
stop() { printf '%s\n' "cannot be tried here: $*" "0 passed, 1 failed"; exit 2; }

need() { command -v "$1" > /dev/null || stop "$1 is missing ($2)"; }

# A bare Debian with what the usual runtime image has, and the .NET of this machine in it.
make_base() { # name, folders of .NET
  local name=$1 dotnet made; shift
  dotnet=$(dirname "$(readlink -f "$(command -v dotnet)")")
  if ! buildah inspect --type image localhost/digestbot-debian > /dev/null 2>&1; then
    need debootstrap "apt-get install debootstrap"
    say "making a bare Debian; it stays as localhost/digestbot-debian"
    debootstrap --variant=minbase --include=ca-certificates,tzdata,libicu72,libssl3,libstdc++6,zlib1g bookworm "$work/root" > "$work/debootstrap.log" \
      || stop "debootstrap failed: $(tail -n 1 "$work/debootstrap.log")"
    rm -rf "$work"/root/var/cache/apt/archives/*.deb "$work"/root/var/lib/apt/lists/*
    made=$(buildah from scratch)
    buildah add -q "$made" "$work/root" / > /dev/null
    buildah config --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$made"
    buildah commit -q "$made" localhost/digestbot-debian > /dev/null
    buildah rm "$made" > /dev/null
  fi
  made=$(buildah from localhost/digestbot-debian)
  for part in "$@"; do
    [ ! -e "$dotnet/$part" ] || buildah add -q "$made" "$dotnet/$part" "/usr/share/dotnet/$([ -f "$dotnet/$part" ] || printf '%s' "$part")" > /dev/null
  done
  buildah run "$made" -- ln -s /usr/share/dotnet/dotnet /usr/bin/dotnet
  buildah commit -q "$made" "$name" > /dev/null
  buildah rm "$made" > /dev/null
}

base_of() { # variable, name of ours, folders of .NET
  local variable=$1 own=$2 usual; shift 2
  if [ -n "${!variable:-}" ]; then
    say "$variable is ${!variable}, as asked for"
    return
  fi
  usual=$(sed -n "s/^ARG $variable=//p" Dockerfile)
  if buildah pull -q "$usual" > /dev/null 2> "$work/pull.log"; then
    say "$variable is $usual"
    printf -v "$variable" '%s' "$usual"
    return
  fi
  say "$usual cannot be pulled: $(tail -n 1 "$work/pull.log")"
  need dotnet "a base image needs its files"
  make_base "$own" "$@"
  say "$variable is $own: Debian with the .NET of this machine"
  printf -v "$variable" '%s' "$own"
}

need buildah "apt-get install buildah"
need git "the clean clone"
base_of RUNTIME_IMAGE localhost/digestbot-dotnet-runtime dotnet host shared/Microsoft.NETCore.App
base_of SDK_IMAGE localhost/digestbot-dotnet-sdk dotnet host shared sdk sdk-manifests packs templates

git clone -q . "$work/clone"
say "building commit $(git rev-parse --short HEAD)$(git diff --quiet HEAD -- || printf ' (what is changed since is not in it)')"
more=()
[ ! -d /etc/ssl/certs ] || more+=(--volume /etc/ssl/certs:/etc/ssl/certs:ro) # behind a certificate authority of one's own
[ ! -f ~/.nuget/NuGet/NuGet.Config ] || more+=(--secret "id=nuget,src=$HOME/.nuget/NuGet/NuGet.Config")
buildah bud --format docker "${more[@]}" --build-arg "SDK_IMAGE=$SDK_IMAGE" --build-arg "RUNTIME_IMAGE=$RUNTIME_IMAGE" \
  --build-arg "REVISION=$(git rev-parse HEAD)" -t "$image" "$work/clone" > "$work/build.log" 2>&1 \
  || { tail -n 30 "$work/build.log"; stop "the image could not be built"; }
say "built: $(buildah images --format '{{.Size}}' "$image")"
container=$(buildah from "$image")

# Everything from here on runs without a network, where the machine lets us part from it.
alone=()
if unshare -n true 2> /dev/null; then alone=(unshare -n); say "running without any network"; else say "running WITH a network: this machine allows no other"; fi
inside() { "${alone[@]}" buildah run "$container" -- "$@"; }
seeds() { "${alone[@]}" buildah run -e DIGESTBOT_Feeds__Catalogue=/app/seeds/catalogue.json "$container" -- "$@"; }

check() { # what is promised, command
  local promise=$1; shift
  if "$@" > "$work/out" 2> "$work/err"; then
    passed=$((passed + 1)); printf '%s\n' "ok      $promise"
  else
    failed=$((failed + 1)); printf '%s\n' "FAILED  $promise"; head -n 5 "$work/out" "$work/err"
  fi
}

same() { [ "$1" = "$2" ] || { printf '%s\n' "got \"$1\", not \"$2\""; return 1; }; }
field() { buildah inspect --type image --format "{{.Docker.Config.$1}}" "$image"; }
printed() { inside digestbot "${@:2}" | grep "$1" > /dev/null; }
count() { seeds digestbot run --once | grep -c '^\* ' || true; }

lives_and_ends() { # a bot in the background: health answers, SIGTERM ends it cleanly within 5 s
  seeds sh -c '
    digestbot run > /dev/null 2>&1 & bot=$!
    for i in 1 2 3 4 5 6 7 8 9 10; do digestbot health 2> /dev/null && break; done
    digestbot health || exit 1
    from=$(date +%s); kill -TERM $bot; wait $bot || exit 1
    [ $(($(date +%s) - from)) -le 5 ]'
}

check "the user is 1654, not root" same "$(inside id -u)" 1654
check "/app cannot be written to" inside sh -c '! touch /app/x'
check "/data is empty and can be written to" inside sh -c '[ -z "$(ls -A /data)" ] && touch /data/x && rm /data/x'
check "it stops on SIGTERM" same "$(field StopSignal)" SIGTERM
check "its health is asked with digestbot health" same "$(field Healthcheck.Test)" "[CMD digestbot health]"
check "/data is a volume" same "$(field Volumes)" "map[/data:{}]"
check "it starts with digestbot run" same "$(field Entrypoint)$(field Cmd)" "[digestbot][run]"
check "both licences are in it" inside test -s /app/LICENSE -a -s /app/LICENSE-UNICODE
check "demo prints a digest" printed '^\* ' demo
check "demo writes Russian dates" printed ' октября 2010' demo --language ru
check "health fails while nothing runs" inside sh -c '! digestbot health'
check "run --once prints the stories of its feeds" test "$(count)" -gt 50
check "run --once prints nothing a second time" same "$(count)" 0
check "search finds one of them later" printed 'Mexico' search --party country:MX
check "a running bot is healthy and ends on SIGTERM within 5 s" lives_and_ends
check "a backup can be restored elsewhere" inside sh -c 'digestbot backup /tmp/b && digestbot restore /tmp/b --data /tmp/new && digestbot search --data /tmp/new | grep -q "^\*"'

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]

#!/bin/sh
# Installs the Debian packages of packages.txt, or of another list, that are missing, and says which. What the list marks
# as optional is left out where this Debian does not have it.
# usage: install-packages.sh [LIST]
set -eu
cd "$(dirname "$0")/.."
list=${1:-packages.txt}
wanted=$(sed 's/#.*//' "$list" | awk 'NF { print $1 }')
optional=$(sed 's/#.*//' "$list" | awk '$2 == "optional:" { print $1 }')

if ! command -v dpkg-query > /dev/null; then
  echo "packages: this is no Debian; install the like of these yourself:" \
    "$(echo "$wanted" | tr '\n' ' ')"
  exit 0
fi

missing=""
for package in $wanted; do
  state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2> /dev/null || true)
  [ "$state" = installed ] || missing="$missing $package"
done
if [ -z "$missing" ]; then
  echo "packages: all of $list are installed"
  exit 0
fi

as_root=""
if [ "$(id -u)" != 0 ]; then
  if ! command -v sudo > /dev/null; then
    echo "packages: missing:$missing; run as root: apt-get install$missing" >&2
    exit 1
  fi
  as_root=sudo
fi
echo "packages: installing$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -q > /dev/null
for package in $optional; do
  case " $missing " in *" $package "*) ;; *) continue ;; esac
  apt-cache show "$package" > /dev/null 2>&1 && continue
  echo "packages: this Debian has no $package; going on without it"
  missing=$(echo " $missing " | sed "s/ $package / /")
done
# shellcheck disable=SC2086
$as_root apt-get install -y -q --no-install-recommends $missing > /dev/null
echo "packages: done"

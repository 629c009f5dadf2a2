#!/bin/sh
# Runs the tests with what they need in .build-spark; arguments go to pytest.
set -eu
here=Integrations/spark
cd "$(dirname "$0")/../.."

Scripts/install-packages.sh $here/packages.txt
environment=$PWD/.build-spark/venv
if ! cmp -s $here/requirements.txt "$environment/requirements.txt"; then
  rm -rf "$environment"
  "${PYTHON:-python3}" -m venv "$environment"
  echo "python packages: installing those of $here/requirements.txt"
  "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement $here/requirements.txt
  cp $here/requirements.txt "$environment/requirements.txt"
fi

export GANGMU="${GANGMU:-$PWD/.build/release/gangmu}"
cd $here
exec "$environment/bin/python" -m pytest -p no:cacheprovider "$@"

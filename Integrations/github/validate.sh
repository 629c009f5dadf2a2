#!/bin/sh
# The action's work: annotations in the log, SARIF in a file, a table in the job summary. Ends as gangmu validate does.
# GANGMU is the program, GANGMU_PATHS and GANGMU_OPTIONS hold an argument a line, GANGMU_SARIF names the report.
set -u
gangmu=${GANGMU:?the program}
sarif=${GANGMU_SARIF:-gangmu.sarif}

# An argument a line, so that names may hold spaces; patterns are the program's to resolve.
set -f
IFS='
'
# shellcheck disable=SC2086
set -- ${GANGMU_OPTIONS:-} ${GANGMU_PATHS:-.}
unset IFS

"$gangmu" validate --format sarif --output "$sarif" "$@"
status=$?
if [ "$status" -ne 2 ]; then
  # What was checked is kept between runs, so these take no time; failures were told above.
  "$gangmu" validate --format github --fail-on never "$@" 2> /dev/null
  "$gangmu" validate --format markdown --max-findings 100 --fail-on never "$@" 2> /dev/null >> "${GITHUB_STEP_SUMMARY:-/dev/null}"
fi
exit "$status"

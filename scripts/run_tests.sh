#!/usr/bin/env bash
# Everything "make test" promises, in order; a failure does not stop the rest, but the end says so and exits with 1.
set -uo pipefail
bin=.venv/bin
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
summary=()
failed=0

# step NAME COMMAND...: run, show, and remember how it ended: pytest's closing line where there is one
step() {
    local name=$1 log=$logs/${#summary[@]} started=$SECONDS status closing
    shift
    printf '\n== %s\n' "$name"
    "$@" 2>&1 </dev/null | tee "$log"
    status=${PIPESTATUS[0]}
    closing=$(grep -E '^=+ .*(passed|failed|error|no tests ran).* =+$' "$log" | tail -n 1)
    if [ "$status" -ne 0 ]; then
        failed=1
        closing="FAILED (exit code $status) $closing"
    fi
    summary+=("$(printf '%-32s %4s s  %s' "$name" $((SECONDS - started)) "${closing:-ok}")")
}

unset DATABASE_URL
# The longest files are the first (tests/conftest.py), so that both workers end together.
parallel=(-n 2 --dist loadfile --no-loadscope-reorder)
# While the tools of the tests arrive, what needs none of them is checked.
scripts/install_test_tools.sh "$bin/python" >"$logs/tools" 2>&1 </dev/null &
step "Style, templates, types, imports" make --no-print-directory check
wait $! || { failed=1; summary+=("FAILED: the tools of the tests could not be installed"); }
cat "$logs/tools"
# Who may open which address is asked once, of the database that serves the public: it takes minutes.
step "Tests on SQLite" "$bin/pytest" --ignore=tests/browser --ignore=tests/editorial/test_matrix.py "${parallel[@]}"
# Those which ask no database SQLite's run has tried: tests/conftest.py.
step "Tests on PostgreSQL" "$bin/python" scripts/with_postgres.py "$bin/pytest" --ignore=tests/browser "${parallel[@]}"
step "Tests in a browser" "$bin/pytest" tests/browser "${parallel[@]}"

printf '\n'
printf '%s\n' "${summary[@]}"
exit "$failed"

# Runs a command in a container by Docker's client, and ends as that does; what it writes goes to stderr. Where there is no engine to
# ask, it is killed: that says nothing about the container.
#
# Arguments: the client, the engine's address, then `exec` and what follows it.
docker=$1
engine=$2
shift 2
"$docker" --host "$engine" "$@" >&2
status=$?
if [ "$status" -ne 0 ] && ! "$docker" --host "$engine" version >/dev/null 2>&1; then kill -KILL $$; fi
exit "$status"

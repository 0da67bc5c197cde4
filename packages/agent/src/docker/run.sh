# Runs a container by Docker's client, for as long as the container lives, and ends as that does. Below a supervisor, it outlives
# the agent; and an engine that is started anew, if the container outlives that, too.
#
# Arguments: the client, the engine's address, the container's name, then `run` and what follows it.
docker=$1
engine=$2
name=$3
shift 3
now() {
  time=$(date +%s.%N)
  case $time in
    *[!0-9.]*) time=${time%%.*} ;; # this machine's date counts seconds alone
  esac
}
"$docker" --host "$engine" "$@"
status=$?
now
missed= # whether the container may have written what nobody has read
if [ "$status" -ge 125 ]; then missed=yes; fi
while :; do
  state=$("$docker" --host "$engine" container inspect --format '{{.State.Status}} {{.State.ExitCode}}' "$name" 2>/dev/null)
  case $state in
    "exited "* | "dead "*)
      if [ -n "$missed" ]; then "$docker" --host "$engine" logs --since "$time" "$name"; fi
      exit "${state#* }"
      ;;
    "created "*)
      exit "$status" # it could not be started
      ;;
    "")
      # Without that name the client said all there is to say; without an engine nobody knows yet.
      if "$docker" --host "$engine" version >/dev/null 2>&1; then exit "$status"; fi
      sleep 1
      ;;
    *)
      # It runs, although the client has left it.
      "$docker" --host "$engine" logs --follow --since "$time" "$name" ||
        "$docker" --host "$engine" wait "$name" >/dev/null || sleep 1
      now
      ;;
  esac
  missed=yes
done

# The spawner: starts supervisors on request, so that the agent itself never forks.
#
#   agent ── "17\n" ──▶ spawner ── forks ──▶ supervisor 17, which reads its jobs from the pipe jobs.<epoch>.17
#
# Arguments: the epoch of this agent process, then the command line of a supervisor, which begins with what gives it a
# session of its own and default signals (setsid, env): a shell's background children ignore SIGINT and SIGQUIT.
# Ends when the agent closes the pipe; supervisors stay.
epoch=$1
shift
exec 3<>exits
while read -r number; do
  if [ -n "$number" ]; then
    "$@" <"jobs.$epoch.$number" &
  fi
  jobs >/dev/null # collects supervisors that have ended; an empty line asks for just that
done

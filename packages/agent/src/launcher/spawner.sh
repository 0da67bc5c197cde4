# The spawner: starts supervisors on request, so that the agent itself never forks.
#
#   agent ── "17\n" ──▶ spawner ── forks ──▶ supervisor 17, which reads its jobs from the pipe jobs.<epoch>.17
#
# Arguments: the epoch of this agent process, the supervisor's script, then the words that start a supervisor in a
# session of its own with default signals (setsid, env). A shell gives its background children an ignored SIGINT and
# SIGQUIT; env puts those back. Ends when the agent closes the pipe; supervisors stay.
epoch=$1 supervisor=$2
shift 2
exec 3<>exits
while read -r number; do
  "$@" /bin/sh "$supervisor" <"jobs.$epoch.$number" &
  jobs >/dev/null # collects supervisors that have ended
done

# A supervisor: runs one container at a time, outlives the agent, and says how each container ended twice: in the file
# <container>.run, which stays, and on descriptor 3, the pipe "exits" that the agent reads.
#
#   <container>.run   S <supervisor pid> <command pid>      written by the launch script just before it becomes the command
#                     Killed                                the shell's own words, when a signal ended the command
#                     E <status>                            what $? was
#
# Reads container ids, one a line, until the agent closes the pipe. The launch script is sourced in a child of this
# shell, which it replaces by the command.
#
# "groups" is for shells with job control (bash): each command leads a process group of its own in this session, and "jobs"
# tells a signal from an exit code. Other shells leave the group to the launch script, which makes a session instead; they
# have to wait in the foreground, because a background child of theirs would ignore SIGINT and SIGQUIT.
if [ "$1" = groups ]; then
  set -m
  unset SHLVL
  run() {
    ( . "./$id.launch" ) &
    wait "$!"
    status=$?
    [ "$status" -le 128 ] || jobs >&2
  }
else
  run() {
    ( . "./$id.launch" )
    status=$?
  }
fi
while read -r id; do
  { run; echo "E $status" >&2; } 2>"$id.run" || status=X
  echo "$id E $status" >&3
done

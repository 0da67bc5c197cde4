# A supervisor for machines without perl: runs one container at a time, outlives the agent, and says how each container
# ended twice: in the file <container>.run, which stays, and on descriptor 3, the pipe "exits" that the agent reads.
#
#   <container>.run   S <supervisor pid> <command pid>      written by the launch script just before it becomes the command
#                     Killed                                the shell's own words, when a signal ended the command
#                     E <status>                            what $? was
#
# Reads container ids, one a line, until the agent closes the pipe. The launch script is sourced in a child of this
# shell, which it replaces by the command, in a session of its own. The child is waited for in the foreground: one in the
# background would ignore SIGINT and SIGQUIT.
while read -r id; do
  {
    ( . "./$id.launch" )
    status=$?
    echo "E $status" >&2
  } 2>"$id.run" || status=X
  echo "$id E $status" >&3
done

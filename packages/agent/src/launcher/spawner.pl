# The spawner and its supervisors, so that the agent itself never forks.
#
#   agent ── "17\n" ──▶ spawner ── forks ──▶ supervisor 17, which reads container ids from the pipe jobs.<epoch>.17
#
# A supervisor runs one container at a time, outlives the agent, and says how each container went twice: in the file
# <container>.run, which stays, and on the pipe "exits" that the agent reads.
#
#   <container>.launch   what to run, written by launch-record.ts
#   <container>.run      S <supervisor pid> <command pid>   just before the command takes over; without it, words that say
#                                                           why there was none
#                        O <most> <limit> <statistics>      it ran out of memory, and was killed for it
#                        W <status>                         how it ended, as wait(2) has it
#
# Everything that can be done before the fork is, and without handles and %ENV of perl's: a page that the child writes to has to be
# copied first, and perl writes to many.
# Arguments: the epoch of this agent process, the file isolation.pl if containers may be isolated, and the system calls and flags of
# this machine as name=number. Ends when the agent closes the pipe; supervisors stay until theirs is closed and they are idle. No
# module that is not needed: each fork pays for it.
use strict;

my ( $epoch, $isolation, @numbers ) = @ARGV;
our %number;

# Numbers of the kernel's, for all files here: those that are the same on every machine this runs on, and those that are told.
# From modules they would come with more memory than all the rest takes, and each fork copies it.
sub EEXIST ()      { 17 }
sub ENOENT ()      { 2 }
sub EINTR ()       { 4 }
sub ENOEXEC ()     { 8 }
sub EAGAIN ()      { 11 }
sub EBUSY ()       { 16 }
sub EINVAL ()      { 22 }
sub O_RDONLY ()    { 0 }
sub O_WRONLY ()    { 1 }
sub O_RDWR ()      { 2 }
sub O_CREAT ()     { 0100 }
sub O_EXCL ()      { 0200 }
sub O_NOCTTY ()    { 0400 }
sub O_TRUNC ()     { 01000 }
sub O_APPEND ()    { 02000 }
sub O_NONBLOCK ()  { 04000 }
sub O_CLOEXEC ()   { 02000000 }
sub O_PATH ()      { 010000000 }
sub O_DIRECTORY () { $number{O_DIRECTORY} + 0 }
sub O_NOFOLLOW ()  { $number{O_NOFOLLOW} + 0 }
sub F_SETFL ()     { 4 }
sub SEEK_SET ()    { 0 }
sub AT_FDCWD ()    { -100 }

%number = map { split /=/ } @numbers;
our ( $openat, $write, $dup3, $close, $execve, $prctl ) = map { $_ + 0 } @number{qw(openat write dup3 close execve prctl)};
our $terminal;                                               # of the container that runs, if it has one; terminal.pl
my ( @logs, $pause );                                        # its files, as [path, start, size, most, kept]; seconds between two looks
our $append = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW;    # a framework's archive may have put a link there

open our $exits, '+<', 'exits' or die "exits: $!\n";
if ($isolation) { require $isolation }
$SIG{CHLD} = 'IGNORE';                                      # supervisors need no waiting for
$SIG{FPE}  = 'DEFAULT';                                     # which perl ignores, and commands are not to inherit
while ( my $number = <STDIN> ) {
    chomp $number;
    my $pid = fork;
    supervise($number) if defined $pid && $pid == 0;
}

sub supervise {
    my ($number) = @_;
    syscall $number{setsid} + 0;
    $0 = "meseta-supervisor $number";
    $SIG{CHLD} = 'DEFAULT';
    $SIG{ALRM} = \&watch_logs;
    open STDIN, '<', '/dev/null' or exit 1;
    # Without waiting for a writer: if the agent has died since, there will be none, and reading ends at once.
    sysopen my $jobs, "jobs.$epoch.$number", O_RDONLY | O_NONBLOCK or exit 1;
    fcntl $jobs, F_SETFL, 0 or exit 1;
    while ( my $id = <$jobs> ) {
        chomp $id;
        my $ending = 'X';                                   # the .run file cannot be written
        my $record = open_to_append("$id.run");
        if ( $record >= 0 ) {
            syscall $dup3, $record, 2, 0;                   # which tells whose supervisor this is
            syscall $close, $record;
            my ( $pid, $status, $lack ) = run($id);
            kill 'KILL', -$pid if $pid;                     # whatever the command left in its group goes with it
            close_terminal() if $terminal;
            end_orphans();
            if (@logs) { alarm 0; bound_logs(); @logs = () }
            $ending = "W $status";
            syswrite STDERR, "$ending\n" or $ending = 'X';
            $ending .= ' O' if $lack;
        }
        syswrite $exits, "$id $ending\n";
    }
    exit;
}

# Runs a container to its end: the command's pid, if there was one, and the wait status.
sub run {
    my ($id) = @_;
    my ( $plan, $directory, $ids, $execution ) = eval { read_spec($id) } or return refused($@);
    my $is_isolated = @$plan;
    syscall $prctl, 36, $is_isolated ? 0 : 1, 0, 0, 0;      # who loses its parent becomes our child
    return run_isolated( $id, plan_of(@$plan), $directory, $ids, $execution ) if $is_isolated;
    my ( $out, $errors ) = eval { open_files($directory) } or return refused($@);
    my ( $program, $argv, $envp ) = @$execution;
    my $start = "S $$ ";
    my $pid = fork;
    if ( defined $pid && $pid == 0 ) {
        chdir $directory or die "Cannot enter $directory: $!\n";
        if   ($terminal) { ( $out, $errors ) = take_terminal() }
        else             { setpgrp 0, 0 or die "Cannot lead a process group: $!\n" }
        become(@$ids) if @$ids;
        $start .= "$$\n";
        syswrite STDERR, $start or die "Cannot note the start: $!\n";
        syswrite $exits, "$id $start";
        syscall $dup3, $out,    1, 0;
        syscall $dup3, $errors, 2, 0;
        syscall $execve, $program, $argv, $envp;
        execute_otherwise(@$execution);
    }
    syscall $close, $out;
    syscall $close, $errors;
    return refused("Cannot fork: $!\n") if !defined $pid;
    my $ended;
    do { $ended = waitpid -1, 0 } until $ended == $pid || $ended == -1;
    return ( $pid, $? );
}

# What run() says when there was no command.
sub refused {
    my ($words) = @_;
    syswrite STDERR, $words;
    return ( undef, 1 << 8 );
}

# Nothing that a command began outlives it, also what left its group and its session, and lost its parent. What the kernel does
# not let go of is left after a second.
sub end_orphans {
    for ( 1 .. 200 ) {
        my $ended;
        do { $ended = waitpid -1, 1 } while $ended > 0;
        last if $ended == -1;
        open my $children, '<', "/proc/$$/task/$$/children" or last;
        kill 'KILL', split ' ', <$children> // '';
        select undef, undef, undef, 0.005;
    }
}

# What to run, from the .launch file: the plan, the directory, the ids of the user, what execve takes.
sub read_spec {
    my ($id) = @_;
    open my $file, '<', "$id.launch" or die "Cannot read the launch record: $!\n";
    my $text = '';
    1 while sysread $file, $text, 1 << 20, length $text;
    my ( $steps, @fields ) = split /\0/, $text, -1;
    my @plan = splice @fields, 0, $steps;
    my ( $directory, $user, $group, $account, $bounds, $window, $variables, @words ) = @fields;
    my @environment = splice @words, 0, $variables;
    my @ids = $user eq '' ? () : ( $user, $group, groups( $account, $group ) );
    if ( $bounds ne '' ) {
        my ( $out, $kept_out, $err, $kept_err ) = split / /, $bounds;
        @logs  = ( [ "$directory/stdout", 0, 0, $out, $kept_out ], [ "$directory/stderr", 0, 0, $err, $kept_err ] );
        $pause = alarm 1;
    }
    if ( $window ne '' ) {
        require( __FILE__ =~ s/spawner/terminal/r );
        open_terminal( $window, $directory, $user );
    }
    return ( \@plan, $directory, \@ids, @words ? execution( \@environment, @words ) : undef );
}

# What execve takes: a program, and pointers to arguments and environment that are good as long as the lists behind them.
sub execution {
    my ( $environment, $program, @arguments ) = @_;
    my ( $argv, $envp ) = map { pack 'p*', @$_, undef } \@arguments, $environment;
    return [ $program, $argv, $envp, \@arguments, $environment ];
}

# Descriptors of the files for what a command writes and for its errors.
sub open_files {
    my ($directory) = @_;
    my ( $out, $errors ) = map { open_to_append("$directory/$_") } 'stdout', 'stderr';
    return ( $out, $errors ) if $out >= 0 && $errors >= 0;
    my $problem = $!;
    syscall $close, $_ for grep { $_ >= 0 } $out, $errors;
    die "Cannot open stdout and stderr in $directory: $problem\n";
}

sub open_to_append {
    my ($path) = @_;
    return syscall $openat, AT_FDCWD, $path, $append | O_CLOEXEC, 0666;    # perl's own open asks the kernel five times
}

# Looks at the files while the container runs, more and more seldom as long as nothing is written.
sub watch_logs {
    $pause = bound_logs() ? 1 : $pause < 4 ? $pause + 1 : 4;
    alarm $pause;
}

# Makes files smaller that have grown too large; says whether any has grown at all.
sub bound_logs {
    my $grown = 0;
    for (@logs) {
        my ( $path, $start, $before, $most, $kept ) = @$_;
        my $size = lstat $path && -f _ ? -s _ : 0;
        next if $size == $before;
        $grown = 1;
        $start = 0 if $size < $start;
        if ( $size - $start > $most ) {
            require( __FILE__ =~ s/spawner/logs/r );
            $start = rotate( $path, $start, $most, $kept );
        }
        @$_[ 1, 2 ] = ( $start, $size );
    }
    return $grown;
}

# The supplementary groups of an account: none when it has no name.
sub groups {
    my ( $account, $group ) = @_;
    my @groups = $group;
    if ( $account ne '' ) {
        while ( my ( undef, undef, $number, $members ) = getgrent ) {
            push @groups, $number if $number != $group && grep { $_ eq $account } split / /, $members;
        }
        endgrent;
    }
    return "@groups";
}

# Becomes a program that execve alone does not lead to: a name that PATH leads to, or a script that does not say what reads it.
sub execute_otherwise {
    my ( $program, undef, undef, $arguments, $environment ) = @_;
    if ( $! == ENOEXEC || index( $program, '/' ) < 0 ) {
        %ENV = map { split /=/, $_, 2 } @$environment;
        exec {$program} @$arguments;
    }
    syswrite STDERR, "$program: $!\n";
    exit 127;
}

# Switches to a user for good. The saved ids follow with the exec.
sub become {
    my ( $user, $group, $groups ) = @_;
    ( $(, $) ) = ( $group, "$group $groups" );
    ( $<, $> ) = ( $user, $user );
    die "Cannot become user $user: $!\n" if $< != $user || $> != $user || $( != $group || $) != $group;
}

# Containers that are isolated: what spawner.pl does around their commands.
#
#   supervisor ── makes cgroups, waits, watches for lack of memory, kills what is left, removes the cgroups
#     └─ first process ── joins the cgroups, is in new namespaces or enters another container's, mounts
#          └─ command     only in a PID namespace, of which the first process is then the init
#
# A pid namespace that is entered, not made, has its own init: there the first process stays outside and passes the status on.
# A plan comes as words, "stage verb count argument …"; launch-plan.ts says which there are. Whatever cannot be done ends the
# launch with a sentence. %number has the numbers of system calls on this machine.
use strict;
sub SIGCHLD ()    { 17 }
sub NEWPID ()     { 0x20000000 }
sub POLLIN ()     { 1 }
sub POLLPRI ()    { 2 }
sub MS_RDONLY ()  { 1 }
sub MS_REMOUNT () { 32 }
sub MS_BIND ()    { 4096 }
sub MS_REC ()     { 16384 }
sub MS_QUIET ()   { 14 }    # no setuid, no devices, no execution
our ( %number, $openat, $write, $dup3, $close, $execve, $exits, $terminal );
our $root;    # what is to be the root of the container's file system
our @held;    # descriptors that are closed when it has ended
our @kept;    # handles that paths below /proc/self/fd lead through
our @trees;    # mounts that are one with the machine's, to be put in their places
require( __FILE__ =~ s{[^/]*$}{mounts.pl}r );

my %verbs = (
    overlay  => \&overlay,
    protect  => \&protect,
    mask     => \&mask,
    node     => \&node,
    link     => sub {
        my ( $target, $path ) = @_;
        my ( $directory, $name ) = $path =~ m{(.*)/(.*)};
        symlink $target, within($directory) . "/$name" or die "Cannot link $path: $!\n";
    },
    mkdir => sub { mkdir $_[0] or $! == EEXIST or die "Cannot make $_[0]: $!\n" },
    write => \&put,
    chown => sub { chown $_[1], $_[2], $_[0] or die "Cannot give $_[0] to user $_[1]: $!\n" },
    mount => sub {
        my ( $source, $target, $type, $flags, $data ) = @_;
        my $at = within($target);
        call( mount => $source, $at, $type, $flags + 0, $data eq '' ? 0 : $data ) or die "Cannot mount $type at $target: $!\n";
    },
    bind     => \&bind_mount,
    attach   => \&attach,
    secret   => \&secret,
    devices  => \&filter_devices,
    loopback => sub {
        socket my $socket, 2, 2, 0 or die "Cannot open a socket: $!\n";
        my $up = pack 'a16 S x22', 'lo', 0x41;    # up, running
        ioctl $socket, 0x8914, $up or die "Cannot bring up the loopback interface: $!\n";
    },
    hostname => sub { call( sethostname => $_[0], length $_[0] ) or die "Cannot set the host name: $!\n" },
    rlimit   => sub {
        my ( $resource, $soft, $hard, $name ) = @_;
        my $pair = pack 'Q2', $soft, $hard;
        call( prlimit64 => 0, $resource + 0, $pair, 0 ) or die "Cannot set the limit $name: $!\n";
    },
    bounding => sub {    # what is not in the set can never be had again
        my %keep = map { $_ => 1 } @_;
        for ( 0 .. 63 ) {
            last if !call( prctl => 23, $_, 0, 0, 0 ) && $! == EINVAL;
            $keep{$_} or call( prctl => 24, $_, 0, 0, 0 ) or die "Cannot drop capability $_: $!\n";
        }
    },
    noroot   => sub { call( prctl => 28, 1, 0, 0, 0 ) or die "Cannot keep root from its privileges: $!\n" },
    keepcaps     => sub { call( prctl => 8, 1, 0, 0, 0 ) or die "Cannot keep capabilities: $!\n" },
    capabilities => \&capabilities,
    nnp          => sub { call( prctl => 38, 1, 0, 0, 0 ) or die "Cannot set no_new_privs: $!\n" },
    seccomp      => sub {
        my $filter  = pack 'H*', $_[0];
        my $program = pack 'S x6 P', length($filter) / 8, $filter;
        call( prctl => 22, 2, $program, 0, 0 ) or die "Cannot load the seccomp filter: $!\n";
    },
);

# Makes a system call; false, and $!, when it fails. Strings must be variables: the kernel gets their addresses.
sub call {
    my $name = shift;
    return syscall( $number{$name}, @_ ) != -1;
}

sub perform {
    for (@_) {
        my ( $verb, @arguments ) = @$_;
        ( $verbs{$verb} or die "Unknown step '$verb'\n" )->(@arguments);
    }
}

sub put {
    my ( $path, $text ) = @_;
    my $file = syscall $openat, AT_FDCWD, $path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666;
    $file >= 0 or die "Cannot open $path: $!\n";
    my $bytes = "$text";    # a number would not be an address
    my $written = syscall $write, $file, $bytes, length $bytes;
    my $problem = $!;
    syscall $close, $file;
    $written >= 0 or die "Cannot write '$text' to $path: $problem\n";
}

sub get {
    my ($path) = @_;
    open my $file, '<', $path or return '';
    my $text = '';
    1 while sysread $file, $text, 1 << 16, length $text;
    return $text;
}

# The words of a plan, as lists of steps by stage.
sub plan_of {
    my %plan = map { $_ => [] } qw(before join shared enter inside root last final namespaces watch remove);
    while (@_) {
        my ( $stage, $verb, $count ) = splice @_, 0, 3;
        push @{ $plan{$stage} }, [ $verb, splice @_, 0, $count ];
    }
    return \%plan;
}

# Runs an isolated container to its end: the first process's pid, if there was one, the wait status, and whether it lacked memory.
sub run_isolated {
    my ( $id, $plan, $directory, $ids, $execution ) = @_;
    my %namespaces = map { @$_ } @{ $plan->{namespaces} };
    my ( $pid, $status, $lack ) = ( undef, 1 << 8, 0 );
    my $supervisor = $$;
    eval {
        my @files = map { held($_) } open_files($directory);
        perform( @{ $plan->{before} } );
        my @watch = watch_memory( map { @$_ } @{ $plan->{watch} } );
        pipe my $said, my $tell or die "Cannot make a pipe: $!\n";
        my $flags = $namespaces{flags} || 0;
        $pid = $flags & NEWPID && !$namespaces{pid} ? clone(NEWPID) : fork;
        defined $pid or die "Cannot fork: $!\n";
        if ( $pid == 0 ) {
            close $said;
            eval { first( $id, $supervisor, $plan, \%namespaces, $tell, \@files, $directory, $ids, $execution ) };
            syswrite STDERR, $@;
            exit 1;
        }
        close $tell;
        syscall $close, $_ for splice @held, 0, @files;
        $lack = await( $id, $pid, $plan, @watch );
        $status = $?;
        if ( $flags & NEWPID || $namespaces{pid} ) {
            my $packed;
            $status = sysread( $said, $packed, 4 ) ? unpack( 'L', $packed ) : $status || 9;
        }
        1;
    } or do {
        syswrite STDERR, $@;
        kill 'KILL', $pid if $pid;
        waitpid $pid, 0 if $pid;
    };
    syscall $close, $_ for splice @held;
    eval { remove($plan); 1 } or syswrite STDERR, $@;
    return ( $pid, $status, $lack );
}

sub clone {
    my ($flags) = @_;
    my $pid = syscall $number{clone}, $flags | SIGCHLD, 0, 0, 0, 0;
    return $pid == -1 ? undef : $pid;
}

# The first process of a container; never returns.
sub first {
    my ( $id, $supervisor, $plan, $namespaces, $tell, $files, $directory, $ids, $execution ) = @_;
    my $flags = $namespaces->{flags} || 0;
    call( prctl => 1, 9, 0, 0, 0 );    # nobody supervises us any more: no reason to go on
    put( $_->[1], '0' ) for @{ $plan->{join} };
    open_trees( map { $_->[1] } @{ $plan->{shared} } );
    my @others = map { [ $_->[0], handle( $_->[1] ) ] } @{ $plan->{enter} };
    if ( $namespaces->{pid} ) {
        enter( 'pid', handle( $namespaces->{pid} ) );
        go_on( 0, $tell );
        go_on( NEWPID, $tell ) if $flags & NEWPID;    # the kernel makes one only for who is in the one around it
    }
    my $pid = readlink '/proc/self';    # as everybody else knows us
    chdir $directory or die "Cannot enter $directory: $!\n";
    my %root = map { @$_ } @{ $plan->{root} };
    if ( $root{directory} && -p 'stdin' ) { open STDIN, '<', 'stdin' or die "Cannot open stdin: $!\n" }
    enter(@$_) for @others;               # before there are new ones, which start as copies of these
    my $own = $flags & ~NEWPID;
    $root = $root{path};
    !$own or call( unshare => $own ) or die "Cannot make namespaces: $!\n";
    $root{directory} or chdir $directory or die "Cannot enter $directory: $!\n";
    perform( @{ $plan->{inside} } );
    show_terminal( $terminal->{path} ) if $terminal && defined $root;
    @kept = @trees = ();
    change_root( $root{path} ) if defined $root{path};
    work_in( $root{directory} ) if defined $root{directory};
    my $start = "S $supervisor $pid\n";
    if ( !$execution ) {
        syscall $dup3, $files->[0], 1, 0;
        $SIG{CHLD} = 'IGNORE';    # whoever loses its parent in here needs no waiting for
        started( $id, $start );
        select undef, undef, undef, 1e6 while 1;
    }
    if ( $flags & NEWPID ) {
        my $command = fork;
        defined $command or die "Cannot fork: $!\n";
        if ($command) {
            syscall $close, 2;    # it is the supervisor's
            my $child;
            do { $child = wait } until $child == $command || $child == -1;
            syswrite $tell, pack 'L', $?;
            leave();
        }
    }
    if   ($terminal) { $files = [ take_terminal() ] }
    else             { setpgrp 0, 0 or die "Cannot lead a process group: $!\n" }
    perform( @{ $plan->{last} } );
    become(@$ids) if @$ids;
    perform( @{ $plan->{final} } );
    call( prctl => 1, 9, 0, 0, 0 );    # changing the user forgot it
    started( $id, $start );
    my ( $program, $argv, $envp ) = @$execution;
    $program = "./$program" if defined $root{directory} && $program !~ m{/} && -f $program && -x _;
    syscall $dup3, $files->[0], 1, 0;
    syscall $dup3, $files->[1], 2, 0;
    syscall $execve, $program, $argv, $envp;
    execute_otherwise( $program, @$execution[ 1 .. 4 ] );
}

# Goes on in a new process; this one waits for it, and passes on how it ended unless it has told that itself.
sub go_on {
    my ( $flags, $tell ) = @_;
    my @passing = qw(HUP INT QUIT TERM USR1 USR2 ALRM PIPE);
    $SIG{$_} = 'IGNORE' for @passing;    # meant for the command
    my $next = $flags ? clone($flags) : fork;
    defined $next or die "Cannot fork: $!\n";
    if ($next) {
        waitpid $next, 0;
        syswrite $tell, pack 'L', $? if $? || !$flags;
        leave();
    }
    $SIG{$_} = 'DEFAULT' for @passing;
    call( prctl => 1, 9, 0, 0, 0 );
}

# Ends at once: perl would tidy up a memory that is gone anyhow, and copy it for that first.
sub leave {
    syscall $number{exit_group}, 0;
}

sub started {
    my ( $id, $start ) = @_;
    syswrite STDERR, $start or die "Cannot note the start: $!\n";
    syswrite $exits, "$id $start";
}

sub handle {
    my ($path) = @_;
    open my $handle, '<', $path or die "Cannot open $path: $!\n";
    return $handle;
}

sub enter {
    my ( $kind, $handle ) = @_;
    call( setns => fileno $handle, 0 ) or die "Cannot enter the $kind namespace: $!\n";
}

# --- Privileges -----------------------------------------------------------------------------------------------------------

# Sets exactly these: effective, permitted, inheritable and, for one who is not root, ambient.
sub capabilities {
    my @halves = ( 0, 0 );
    $halves[ $_ >> 5 ] |= 1 << ( $_ & 31 ) for @_;
    my $header = pack 'L2', 0x20080522, 0;
    my $sets   = pack 'L6', ( $halves[0] ) x 3, ( $halves[1] ) x 3;
    call( capset => $header, $sets ) or die "Cannot set capabilities: $!\n";
    call( prctl => 47, 2, $_ + 0, 0, 0 ) or die "Cannot pass capability $_ on: $!\n" for @_;
}

# Has a program decide which devices the processes of a cgroup may use.
sub filter_devices {
    my ( $cgroup, $hex ) = @_;
    my $program = pack 'H*', $hex;
    my $license = "Apache-2.0\0";
    my ( $at, $by ) = map { unpack 'Q', pack 'P', $_ } $program, $license;
    my $load   = pack 'L2 Q2 L2 Q L2 a16', 15, length($program) / 8, $at, $by, 0, 0, 0, 0, 0, 'meseta_devices';
    my $loaded = syscall $number{bpf}, 5, $load, length $load;
    $loaded >= 0 or die "Cannot load the filter of devices: $!\n";
    open my $filter, '<&=', $loaded or die "Cannot use the filter of devices: $!\n";
    sysopen my $directory, $cgroup, O_DIRECTORY or die "Cannot open $cgroup: $!\n";
    my $attach = pack 'L5', fileno $directory, $loaded, 6, 2, 0;
    syscall( $number{bpf}, 8, $attach, length $attach ) >= 0 or die "Cannot filter the devices of $cgroup: $!\n";
}

# --- Waiting --------------------------------------------------------------------------------------------------------------

# A descriptor that is closed when the container has ended; undefined for none.
sub held {
    my ($descriptor) = @_;
    return if $descriptor < 0;
    push @held, $descriptor;
    return $descriptor;
}

# What tells that a memory cgroup ran out: the descriptor to wait for and the events on it, the version and the directory.
sub watch_memory {
    my ( $version, $directory ) = @_;
    return if !defined $version;
    if ( $version == 2 ) {
        my $path = -e "$directory/memory.events.local" ? "$directory/memory.events.local" : "$directory/memory.events";
        my $events = held( syscall $openat, AT_FDCWD, $path, O_RDONLY | O_CLOEXEC, 0 ) // die "Cannot open $path: $!\n";
        news($events);    # what happens from here on is
        return ( $events, POLLPRI, $version, $directory );
    }
    my $path    = "$directory/memory.oom_control";
    my $event   = held( syscall $number{eventfd2}, 0, 02004000 ) // die "Cannot make an eventfd: $!\n";
    my $control = held( syscall $openat, AT_FDCWD, $path, O_RDONLY | O_CLOEXEC, 0 ) // die "Cannot open $path: $!\n";
    put( "$directory/cgroup.event_control", "$event $control" );
    return ( $event, POLLIN, $version, $directory );
}

# Waits for a process; on the way, kills a container that lacks memory, after noting how much it had. Leaves the status in $?.
sub await {
    my ( $id, $pid, $plan, $event, $mask, $version, $directory ) = @_;
    my $lack = 0;
    if ($event) {
        my $process = held( syscall $number{pidfd_open}, $pid, 0 ) // die "Cannot watch process $pid: $!\n";
        while ( !$lack ) {
            my $set = pack 'l s s l s s', $process, POLLIN, 0, $event, $mask, 0;
            syscall( $number{ppoll}, $set, 2, 0, 0, 8 ) == -1 and ( $! == EINTR ? next : die "Cannot wait: $!\n" );
            my ( $over, $told ) = ( unpack 'l s s l s s', $set )[ 2, 5 ];
            $lack = 1 if $told && lacked( $event, $version, $directory );
            last if $over && !$lack;
        }
        if ($lack) {
            note_memory( $version, $directory );
            syswrite $exits, "$id O\n";    # before those who die with it say how they ended
            kill_below($plan);
        }
    }
    waitpid $pid, 0;
    return $lack;
}

sub lacked {
    my ( $event, $version, $directory ) = @_;
    my $text = news($event);
    return get("$directory/memory.failcnt") > 0 if $version == 1;    # the event also tells that the cgroup is gone
    return $text =~ /^oom [1-9]/m || $text =~ /^oom_kill [1-9]/m;
}

# What an eventfd, or a file of events from its beginning, has to say.
sub news {
    my ($event) = @_;
    open my $handle, '<&', $event or die "Cannot read events: $!\n";
    sysseek $handle, 0, 0;
    sysread $handle, my $text, 4096;
    return $text;
}

# O <most> <limit> <name> <value> …
sub note_memory {
    my ( $version, $directory ) = @_;
    my @files = $version == 1 ? qw(max_usage_in_bytes limit_in_bytes) : qw(peak max);
    my ( $most, $limit ) = map { my $text = get("$directory/memory.$_"); chomp $text; $text eq '' ? 0 : $text } @files;
    my $statistics = get("$directory/memory.stat");
    $statistics =~ tr/\n/ /;
    syswrite STDERR, "O $most $limit $statistics\n";
}

# --- Ending ---------------------------------------------------------------------------------------------------------------

sub remove {
    my ($plan) = @_;
    for ( @{ $plan->{remove} } ) {
        next if rmdir $_->[1] or $! == ENOENT;    # most often nobody is left in it
        kill_below($plan);
        remove_below( $_->[1] );
    }
}

# Kills everything in the container's cgroups, and in those of the containers inside it.
sub kill_below {
    my ($plan) = @_;
    my ($first) = @{ $plan->{remove} } or return;    # every process is in the first
    my ( $kind, $directory ) = @$first;
    for ( 1 .. 5000 ) {
        my @pids = processes_below($directory) or return;
        return put( "$directory/cgroup.kill", 1 ) if $kind eq 'kill';
        eval { put( "$directory/freezer.state", 'FROZEN' ) } if $kind eq 'freeze';    # so that no fork escapes
        kill 'KILL', processes_below($directory);
        eval { put( "$directory/freezer.state", 'THAWED' ) } if $kind eq 'freeze';
        select undef, undef, undef, 0.002;
    }
    die "Cannot kill the processes in $directory\n";
}

sub processes_below {
    my ($directory) = @_;
    my @found = grep { $_ > 1 } split /\n/, get("$directory/cgroup.procs");
    push @found, processes_below($_) for children($directory);
    return @found;
}

sub children {
    my ($directory) = @_;
    return if ( ( lstat $directory )[3] || 0 ) == 2;    # nothing but itself leads there
    opendir my $listing, $directory or return;
    return grep { !-l && -d } map { "$directory/$_" } grep { $_ ne '.' && $_ ne '..' } readdir $listing;
}

sub remove_below {
    my ($directory) = @_;
    for ( 1 .. 1000 ) {
        return if rmdir $directory or $! == ENOENT;
        if ( $! == EBUSY ) {
            my @children = children($directory);
            remove_below($_) for @children;
            select undef, undef, undef, 0.001 if !@children;
            next;
        }
        die "Cannot remove $directory: $!\n";
    }
    die "Cannot remove $directory: $!\n";
}

1;

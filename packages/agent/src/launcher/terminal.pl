# Terminals of containers: what spawner.pl does for those that have one, loaded when the first comes.
#
#   agent ── input ──▶ keeper ──▶ ptmx ┊ pts ──▶ command     "D" length data, "W" rows columns: terminal-frames.ts
#   agent ◀─ output ── keeper ◀── ptmx ┊ pts ◀── command     and to the sandbox's stdout, unless it is a session
#
# The keeper is a child of the supervisor. Like that it outlives the agent: then nobody reads the pipe, and the file has it all.
# It takes from the command what the agent takes from it, so nothing grows; the agent reads always, but for a session, which has
# the pace of its client.
use strict;
sub TIOCSPTLCK ()  { 0x40045431 }
sub TIOCGPTN ()    { 0x80045430 }
sub TIOCGPTPEER () { 0x5441 }
sub TIOCSWINSZ ()  { 0x5414 }
sub TIOCSCTTY ()   { 0x540E }
sub CHUNK ()       { 1 << 16 }
our ( %number, $append, $terminal );

# Opens a terminal "rows columns kept pipes" and starts its keeper; $user is to own it, if any. "kept" says whether the sandbox
# has a file of what is written.
sub open_terminal {
    my ( $description, $directory, $user ) = @_;
    my ( $rows, $columns, $kept, $pipes ) = split / /, $description, 4;
    my $zero = 0;
    my ( $unlocked, $name ) = map { pack 'i', $zero } 1, 2;
    sysopen my $master, '/dev/ptmx', O_RDWR | O_NOCTTY or die "Cannot open a terminal: $!\n";
    ioctl $master, TIOCSPTLCK, $unlocked or die "Cannot unlock a terminal: $!\n";
    ioctl $master, TIOCGPTN, $name or die "Cannot name a terminal: $!\n";
    my $peer = ioctl $master, TIOCGPTPEER, O_RDWR | O_NOCTTY or die "Cannot open the other side of a terminal: $!\n";
    open my $slave, '+<&=', $peer or die "Cannot use a terminal: $!\n";
    my $path = '/dev/pts/' . unpack 'i', $name;
    if ( $user ne '' ) { chown $user, -1, $path or die "Cannot give a terminal away: $!\n" }
    resize( $master, $rows, $columns );
    pipe my $leash, my $held or die "Cannot make a pipe: $!\n";
    my $keeper = fork;
    defined $keeper or die "Cannot fork: $!\n";
    if ( !$keeper ) {
        close $_ for $slave, $held;
        my $log;
        if ($kept) { sysopen $log, "$directory/stdout", $append, 0666 or undef $log }
        eval { keep( $master, $leash, $pipes, $log ) };
        syswrite STDERR, $@ if $@;
        exit;
    }
    $terminal = { slave => $slave, path => $path, held => $held, keeper => $keeper };
}

# The command takes the terminal: it leads a session, of which this is the terminal. Returns its descriptor for
# what the command writes, and for its errors.
sub take_terminal {
    my $slave = $terminal->{slave};
    close $terminal->{held};
    syscall( $number{setsid} + 0 ) != -1 or die "Cannot lead a session: $!\n";
    ioctl $slave, TIOCSCTTY, 0 or die "Cannot have a terminal: $!\n";
    open STDIN, '<&', $slave or die "Cannot read a terminal: $!\n";
    return ( fileno $slave ) x 2;
}

# The command has ended: the keeper passes on what it wrote, and ends.
sub close_terminal {
    close $_ for @$terminal{qw(slave held)};
    waitpid $terminal->{keeper}, 0;
    undef $terminal;
}

sub resize {
    my ( $master, $rows, $columns ) = @_;
    my $size = pack 'S4', $rows, $columns, 0, 0;
    ioctl $master, TIOCSWINSZ, $size or die "Cannot set the size of a terminal: $!\n";
}

sub keep {
    my ( $master, $leash, $pipes, $log ) = @_;
    $SIG{$_} = 'IGNORE' for qw(HUP INT QUIT TERM USR1 USR2 ALRM PIPE);    # meant for the command
    fcntl $master, F_SETFL, O_RDWR | O_NONBLOCK or die "Cannot use a terminal: $!\n";
    my ( $in, $out ) = ( input($pipes), undef );
    my ( $frames, $typed, $written ) = ( '', '', '' );
    my ( $is_ending, $deadline );
    while ( $master || $written ne '' ) {
        my ( $readable, $writable ) = ( '', '' );
        vec( $readable, fileno $in,     1 ) = 1 if length $typed < CHUNK;
        vec( $readable, fileno $leash,  1 ) = 1 if !$is_ending;
        vec( $readable, fileno $master, 1 ) = 1 if $master && $written eq '';
        vec( $writable, fileno $master, 1 ) = 1 if $master && $typed ne '';
        vec( $writable, fileno $out,    1 ) = 1 if $written ne '';
        # Others than the command may have the terminal still; once they are silent it is over.
        my $wait = $is_ending && $written eq '' ? 0.1 : undef;
        my $found = select $readable, $writable, undef, $wait;
        next if $found < 0;
        last if defined $wait && ( !$found || time > $deadline );
        if ( !$is_ending && vec $readable, fileno $leash, 1 ) { ( $is_ending, $deadline ) = ( 1, time + 1 ) }
        if ( vec $readable, fileno $in, 1 ) {
            if ( sysread $in, $frames, CHUNK, length $frames ) {
                while ( defined( my $part = frame( \$frames, $master ) ) ) { $typed .= $part }
            }
            elsif ( $! != EAGAIN ) { ( $in, $frames ) = ( input($pipes), '' ) }    # the agent has gone; another may come
        }
        if ( $written ne '' && vec $writable, fileno $out, 1 ) {
            my $count = syswrite $out, $written;
            if ($count) { substr $written, 0, $count, '' }
            elsif ( $! != EAGAIN ) { ( $out, $written ) = ( undef, '' ) }          # nobody reads any more
        }
        next if !$master;
        if ( $typed ne '' && vec $writable, fileno $master, 1 ) {
            my $count = syswrite $master, $typed;
            substr $typed, 0, $count, '' if $count;
        }
        if ( $written eq '' && vec $readable, fileno $master, 1 ) {
            if ( sysread $master, $written, CHUNK ) {
                1 while length $written < CHUNK && sysread $master, $written, CHUNK - length $written, length $written;
                syswrite $log, $written if $log;
                $out ||= output($pipes);
                $written = '' if !$out;
            }
            elsif ( $! != EAGAIN ) { undef $master }                               # nobody has the other side
        }
    }
}

# Without waiting for the agent; a pipe whose writer has gone would have nothing but its end to read.
sub input {
    my ($pipes) = @_;
    sysopen my $in, "$pipes/input", O_RDONLY | O_NONBLOCK or die "Cannot open $pipes/input: $!\n";
    return $in;
}

sub output {
    my ($pipes) = @_;
    sysopen my $out, "$pipes/output", O_WRONLY | O_NONBLOCK or return undef;
    return $out;
}

# Takes a frame, and returns what it types; undef when none is whole.
sub frame {
    my ( $frames, $master ) = @_;
    if ( $$frames =~ /^D/ && length $$frames >= 3 ) {
        my $length = unpack 'n', substr $$frames, 1, 2;
        return undef if length $$frames < 3 + $length;
        return substr substr( $$frames, 0, 3 + $length, '' ), 3;
    }
    if ( $$frames =~ /^W/ && length $$frames >= 5 ) {
        my ( undef, $rows, $columns ) = unpack 'a n2', substr $$frames, 0, 5, '';
        resize( $master, $rows, $columns ) if $master;
        return '';
    }
    return undef;
}

1;

# Connects standard input and output with a TCP port, in whatever network it is started in. Says "+" once it is connected.
# Usage: relay.pl HOST PORT
use strict;
use warnings;
use Socket qw(getaddrinfo SOCK_STREAM);

my ( $host, $port ) = @ARGV;
my ( $problem, @addresses ) = getaddrinfo( $host, $port, { socktype => SOCK_STREAM } );
die "Cannot find $host: $problem\n" if $problem;
my $peer;
for my $address (@addresses) {
    socket $peer, $address->{family}, SOCK_STREAM, $address->{protocol} or next;
    last if connect $peer, $address->{addr};
    undef $peer;
}
die "Cannot connect to $host:$port: $!\n" if !$peer;
$SIG{PIPE} = 'IGNORE';
send_all( *STDOUT, '+' );
my %ways = ( fileno(STDIN) => [ *STDIN, $peer ], fileno($peer) => [ $peer, *STDOUT ] );
while ( $ways{ fileno $peer } ) {
    my $watched = '';
    vec( $watched, $_, 1 ) = 1 for keys %ways;
    my $ready = $watched;
    next if select( $ready, undef, undef, undef ) < 0;
    for my $number ( grep { vec $ready, $_, 1 } keys %ways ) {
        my ( $from, $to ) = @{ $ways{$number} };
        my $bytes;
        next if sysread( $from, $bytes, 65536 ) && send_all( $to, $bytes );
        delete $ways{$number};
        shutdown $peer, 1 if $number == fileno STDIN;
    }
}

sub send_all {
    my ( $to, $bytes ) = @_;
    for ( my $sent = 0 ; $sent < length $bytes ; ) {
        my $more = syswrite $to, $bytes, length($bytes) - $sent, $sent;
        return 0 if !defined $more;
        $sent += $more;
    }
    return 1;
}

# Files of containers that have grown too large: loaded by spawner.pl when the first has.
#
# What is older than the bound is given back to the disk where it is: a hole takes its place. So the writer, who appends, goes on
# without a word; nothing of what it writes meanwhile is lost; and every offset in the file stays what it was for whoever reads.
use strict;
sub PUNCH_HOLE () { 1 | 2 }    # and keep the size
sub BLOCK ()      { 4096 }
sub PIECE ()      { 1 << 20 }
our %number;

# Gives back what is before the last $most bytes, or everything if $kept older files are to have it. Returns where the file
# begins now; it began at $start.
sub rotate {
    my ( $path, $start, $most, $kept ) = @_;
    sysopen my $file, $path, O_RDWR | O_NOFOLLOW | O_NONBLOCK or return $start;
    my ( $links, $user, $group, $size ) = ( stat $file )[ 3, 4, 5, 7 ];
    return $start if !-f _ || $links != 1;    # the task has put something else there
    my $end = $kept ? $size : $size - $most;
    $end -= $end % BLOCK;
    return $start if $end <= $start;
    if ($kept) {
        my $from = $end - $start > $most ? $end - $most : $start;
        keep_older( $path, $kept, $file, $from, $end, $user, $group );
    }
    return $end if syscall( $number{fallocate}, fileno $file, PUNCH_HOLE, $start, $end - $start ) == 0;
    begin_again( $path, $file, $kept ? 0 : $size, $most );
    return 0;
}

# This file system knows no holes. Better a new beginning than a full disk: the newest part is written anew behind it. What somebody
# writes in that moment may be lost, or stand before it.
sub begin_again {
    my ( $path, $file, $size, $most ) = @_;
    my $part = int $most / 2;
    $part = $size  if $part > $size;
    $part = 16 * PIECE if $part > 16 * PIECE;
    my $newest = '';
    sysseek $file, $size - $part, SEEK_SET;
    1 while length $newest < $part && sysread $file, $newest, $part - length $newest, length $newest;
    truncate $file, 0;
    sysopen my $end, $path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK or return;
    syswrite $end, $newest;
}

# Names alone are changed, and a new file is made: no link that a task has put there leads anywhere.
sub keep_older {
    my ( $path, $kept, $file, $from, $end, $user, $group ) = @_;
    unlink "$path.$kept";
    rename "$path.$_", "$path." . ( $_ + 1 ) for reverse 1 .. $kept - 1;
    sysopen my $older, "$path.1", O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0644 or return;
    chown $user, $group, $older;
    sysseek $file, $from, SEEK_SET;
    while ( $from < $end ) {
        my $wanted = $end - $from > PIECE ? PIECE : $end - $from;
        my $count = sysread $file, my $piece, $wanted or return;
        defined syswrite $older, $piece or return;    # a full disk
        $from += $count;
    }
}

1;

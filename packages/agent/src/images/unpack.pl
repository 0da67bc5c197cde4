# Unpacks one layer of an image, a tar archive that comes on the standard input, into a directory.
#
# It makes that directory its root first, so that no path, link or hard link in the archive leads anywhere else, whatever it says.
# Devices are left out: containers get theirs from the agent. Of the extended attributes only security.capability and user.* are
# kept, for others would speak to the overlay.
#
#   overlay  the directory is a layer of an overlay: a whiteout becomes a device 0/0, an opaque directory an attribute
#   plain    the directory is the whole root file system, with the layers below this one in it: what is whited out is removed
#
# Arguments: overlay or plain, the directory, the most bytes and members, and system calls as name=number. What is wrong is said
# in a sentence on the standard error, with status 1.
use strict;
use Errno;
use Fcntl qw(:mode O_CREAT O_DIRECTORY O_EXCL O_NOFOLLOW O_RDONLY O_WRONLY);

my ( $mode, $directory, $bytes_max, $members_max, @calls ) = @ARGV;
my %number = map { split /=/ } @calls;
my $overlay = $mode eq 'overlay';
my ( $ahead, $ended ) = ( '', 0 );
my ( $bytes, $members ) = ( 0, 0 );
my ( %added, @times );

binmode STDIN;
umask 0;
eval {
    chroot $directory and chdir '/' or die "cannot enter $directory: $!\n";
    unpack_all();
    utime $_->[1], $_->[1], $_->[0] for reverse @times;    # last, since whatever is made in a directory changes it
    1 while sysread STDIN, my $rest, 1 << 16;              # whoever writes may finish
    1;
} or do {
    print STDERR $@;
    exit 1;
};

# --- Reading --------------------------------------------------------------------------------------------------------------

sub more {
    my $read = sysread STDIN, $ahead, 1 << 18, length $ahead;
    defined $read or die "cannot read the layer: $!\n";
    return $read;
}

sub take {
    my ($count) = @_;
    while ( length $ahead < $count ) { more() or die "the layer ends in the middle of a member\n" }
    return substr $ahead, 0, $count, '';
}

# What fills the last block of a member; umoci leaves it out at the end.
sub pad {
    my ($size) = @_;
    my $count = -$size & 511;
    while ( length $ahead < $count ) { more() or last }
    substr $ahead, 0, $count, '';
}

# The octal number in a field, or a binary one.
sub number {
    my ($field) = @_;
    if ( ord($field) & 0x80 ) {
        my $value = 0;
        $value = $value * 256 + $_ for unpack 'C*', substr $field, -7;
        return $value;
    }
    return $field =~ /^[ ]*([0-7]+)/ ? oct $1 : 0;
}

sub text { return ( split /\0/, $_[0], 2 )[0] // '' }

# The text of a member that describes the next one.
sub note {
    my ($size) = @_;
    $size <= 1 << 20 or die "a member of the layer has a name of $size bytes\n";
    my $text = take($size);
    pad($size);
    return $text;
}

sub pax {
    my ($text) = @_;
    my %found;
    while ( $text =~ /\G([0-9]+) /gc ) {
        my ( $length, $at ) = ( $1, pos($text) - length($1) - 1 );
        my $record = substr $text, pos $text, $length - length($length) - 1;
        $record =~ s/\n\z// or die "the layer has a broken header\n";
        my ( $key, $value ) = split /=/, $record, 2;
        $found{$key} = $value;
        pos($text) = $at + $length;
    }
    return %found;
}

sub unpack_all {
    my %next;
    while (1) {
        if ( length $ahead < 512 ) { more() or last; redo }
        my $header = take(512);
        last if $header !~ /[^\0]/;
        my ( $name, $perm, $uid, $gid, $size, $time, $sum, $type, $link, $magic, $prefix ) =
          unpack 'a100 a8 a8 a8 a12 a12 a8 a1 a100 a8 x64 x8 x8 a155', $header;
        substr( $header, 148, 8 ) = ' ' x 8;
        unpack( '%32C*', $header ) == number($sum) or die "the layer is no tar archive, or broken\n";
        $size = number($size);
        if ( $type eq 'x' ) { %next = ( %next, pax( note($size) ) ); next }
        if ( $type eq 'g' ) { note($size); next }
        if ( $type eq 'L' ) { $next{path}     = text( note($size) ); next }
        if ( $type eq 'K' ) { $next{linkpath} = text( note($size) ); next }
        $name = text($name);
        $name = text($prefix) . "/$name" if $magic =~ /^ustar\0/ && text($prefix) ne '';
        my %member = (
            path => $next{path}     // $name,
            link => $next{linkpath} // text($link),
            type => $type,
            mode => number($perm) & 07777,
            uid  => $next{uid}  // number($uid),
            gid  => $next{gid}  // number($gid),
            time => $next{mtime} // number($time),
            size => $next{size} // $size,
            attributes => { map { /^SCHILY\.xattr\.(.*)/ ? ( $1 => $next{$_} ) : () } keys %next },
        );
        %next = ();
        ++$members <= $members_max or die "the layer has more than $members_max members\n";
        ( $bytes += $member{size} ) <= $bytes_max or die "the layer is larger than $bytes_max bytes\n";
        member( \%member );
    }
}

# --- Making ---------------------------------------------------------------------------------------------------------------

sub inner {
    my ( $path, $what ) = @_;
    my @names = grep { $_ ne '' && $_ ne '.' } split m{/}, $path;
    die "the layer has $what '$path', which leads out of the image\n" if grep { $_ eq '..' } @names;
    return @names;
}

sub member {
    my ($member) = @_;
    my $type  = $member->{type};
    my @names = inner( $member->{path}, 'a member' );
    my $skip  = sub {
        my $left = $member->{size};
        $left -= length take( $left < 65536 ? $left : 65536 ) while $left;
        pad( $member->{size} );
    };
    return $skip->() if !@names && $type ne '5';
    my $last = $names[-1] // '';
    my $path = '/' . join '/', @names;
    if ( $last =~ /^\.wh\./ ) {
        $skip->();
        pop @names;
        make_way(@names);    # also for what is white in there
        my $in = '/' . join '/', @names;
        return opaque($in) if $last eq '.wh..wh..opq';
        return if $last =~ /^\.wh\.\.wh\./;    # what a file system keeps for itself
        my $gone = $in eq '/' ? substr $last, 4 : "$in/" . substr $last, 4;
        die "the layer has a whiteout '$member->{path}', which leads out of the image\n" if $gone =~ m{(?:^|/)\.{0,2}\z};
        return white_out( $gone =~ m{^/} ? $gone : "/$gone" );
    }
    return $skip->() if $type =~ /[34]/;
    make_way( @names[ 0 .. $#names - 1 ] ) if @names > 1;
    my $is_there = lstat $path;
    clear($path) if $is_there && $path ne '/' && !( $type eq '5' && -d _ );
    if ( $type =~ /[0\0007]/ ) { file( $path, $member ) }
    elsif ( $type eq '1' ) {
        my $target = '/' . join '/', inner( $member->{link}, 'a hard link to' );
        -l $target || !-d $target or die "the layer has a hard link to '$member->{link}', a directory\n";
        link $target, $path or die "cannot link $path to $target: $!\n";
        $added{$path} = 1;
        return $skip->();
    }
    elsif ( $type eq '2' ) { symlink $member->{link}, $path or die "cannot link $path: $!\n" }
    elsif ( $type eq '5' ) { mkdir $path, 0700 or $!{EEXIST} or die "cannot make $path: $!\n" }
    elsif ( $type eq '6' ) { node( $path, S_IFIFO | 0600 ) }
    else                   { die "the layer has '$member->{path}' of type '$type', which this agent does not know\n" }
    $skip->() if $type !~ /[0\0007]/;
    $added{$path} = 1;
    dress( $path, $member );
}

sub file {
    my ( $path, $member ) = @_;
    sysopen my $file, $path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600 or die "cannot make $path: $!\n";
    my $left = $member->{size};
    while ( $left > 0 ) {
        more() or die "the layer ends in the middle of $path\n" if $ahead eq '';
        my $part = substr $ahead, 0, $left, '';
        my $written = 0;
        while ( $written < length $part ) {
            my $count = syswrite $file, $part, length($part) - $written, $written;
            defined $count or die "cannot write $path: $!\n";
            $written += $count;
        }
        $left -= length $part;
    }
    close $file or die "cannot write $path: $!\n";
    pad( $member->{size} );
}

# Owner first: changing it takes privileges away.
sub dress {
    my ( $path, $member ) = @_;
    my ( $uid, $gid ) = map { /^([0-9]{1,10})\z/ ? $1 + 0 : die "the layer has an owner '$_' of $path\n" } @$member{qw(uid gid)};
    my $is_link = $member->{type} eq '2';
    if ($is_link) {
        syscall( $number{fchownat}, -100, $path, $uid, $gid, 0x100 ) != -1 or die "cannot give $path away: $!\n";
        return;
    }
    chown $uid, $gid, $path or die "cannot give $path away: $!\n";
    chmod $member->{mode}, $path or die "cannot set the mode of $path: $!\n";
    for ( grep { $_ eq 'security.capability' || /^user\./ } keys %{ $member->{attributes} } ) {
        attribute( $path, $_, $member->{attributes}{$_} );
    }
    if ( $member->{type} eq '5' ) { push @times, [ $path, $member->{time} ] }
    else                          { utime $member->{time}, $member->{time}, $path }
}

sub attribute {
    my ( $path, $name, $value ) = @_;
    syscall( $number{lsetxattr}, $path, $name, $value, length $value, 0 ) != -1 or die "cannot set $name of $path: $!\n";
}

sub node {
    my ( $path, $kind ) = @_;
    syscall( $number{mknodat}, -100, $path, $kind, 0 ) != -1 or die "cannot make $path: $!\n";
}

# The directories that lead to a member; what is in the way gives way, as in an overlay.
sub make_way {
    my $path = '';
    for (@_) {
        $path .= "/$_";
        $added{$path} = 1;    # at least what is in it
        next if -d $path;
        clear($path) if lstat $path;
        mkdir $path, 0755 or die "cannot make $path: $!\n";
    }
}

sub clear {
    my ($path) = @_;
    if ( !-l $path && -d _ ) {
        clear($_) for inside($path);
        rmdir $path or die "cannot remove $path: $!\n";
    }
    else { unlink $path or die "cannot remove $path: $!\n" }
}

sub inside {
    my ($path) = @_;
    opendir my $listing, $path or die "cannot look into $path: $!\n";
    return map { $path eq '/' ? "/$_" : "$path/$_" } grep { $_ ne '.' && $_ ne '..' } readdir $listing;
}

sub white_out {
    my ($path) = @_;
    my $is_there = lstat $path;
    if ( !$is_there ) { node( $path, S_IFCHR ) if $overlay }
    elsif ( !$added{$path} ) { clear($path) if !$overlay }
    elsif ( !-l $path && -d _ ) { opaque($path) }    # it is of this very layer, and stays without what was below
}

sub opaque {
    my ($path) = @_;
    return attribute( $path, 'trusted.overlay.opaque', 'y' ) if $overlay;
    for ( inside($path) ) {
        if    ( !$added{$_} ) { clear($_) }
        elsif ( !-l && -d )   { opaque($_) }
    }
}

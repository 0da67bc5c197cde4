# Mounts of containers that are isolated, and root file systems of their own: the part of isolation.pl that is about paths. It is
# loaded by that, whose constants and call() it uses.
#
# Nobody is trusted with a path inside a container: links are not followed, or, below a root of its own, never out of it.
use strict;
our ( %number, $root, @kept, @trees );

# --- Mounting -------------------------------------------------------------------------------------------------------------

# Shows what is at one place at another. A place is a directory that is trusted, and a path below it on which links are not
# followed; what the second lacks is made.
sub bind_mount {
    my ( $base, $below, $at, $inside, $flags, $propagation, $owner ) = @_;
    my $source = place( $base, $below, 'directory', $owner );
    my $target = place( $at, $inside, -d "$source/." ? 'directory' : 'file', '' );
    my $none   = '';
    my $shown  = "$at/$inside";
    call( mount => $source, $target, $none, MS_BIND | MS_REC, 0 ) or die "Cannot mount $base/$below at $shown: $!\n";
    $target = $inside eq '' ? $at : place( $at, $inside, '', '' );    # what is there now
    if ( $flags & MS_RDONLY ) {
        call( mount => $none, $target, $none, MS_BIND | MS_REMOUNT | MS_RDONLY, 0 )
          or die "Cannot make $shown read-only: $!\n";
    }
    if ($propagation) {
        call( mount => $none, $target, $none, $propagation + 0, 0 ) or die "Cannot set how mounts at $shown propagate: $!\n";
    }
}

# Copies of the machine's mounts at paths, all below them included. They stay in the groups of mounts that they are copied from, in
# which what is mounted in one is mounted in all, whatever becomes of those that this process sees.
sub open_trees {
    for my $path (@_) {
        my $tree = syscall $number{open_tree}, -100, $path, 1 | 0x8000 | O_CLOEXEC;    # a copy, recursive
        $tree >= 0 or die "Cannot copy the mounts at $path: $!\n";
        open my $handle, '<&=', $tree or die "Cannot use a descriptor: $!\n";
        push @trees, $handle;
    }
}

# Puts one of these in its place.
sub attach {
    my ( $number, $at, $inside, $flags ) = @_;
    my $tree  = $trees[$number];
    my $shown = "$at/$inside";
    my ( $none, $kind ) = ( '', -d "/proc/self/fd/${\fileno $tree}/." ? 'directory' : 'file' );
    my $target = place( $at, $inside, $kind, '' );
    my $done   = syscall $number{move_mount}, fileno $tree, $none, -100, $target, 0x4 | 0x10;    # this one itself, where links lead
    $done == 0 or die "Cannot mount at $shown: $!\n";
    return if !( $flags & MS_RDONLY );
    $target = $inside eq '' ? $at : place( $at, $inside, '', '' );
    call( mount => $none, $target, $none, MS_BIND | MS_REMOUNT | MS_RDONLY, 0 ) or die "Cannot make $shown read-only: $!\n";
}

# A file that is nowhere but in memory, and in no file system that anybody else could look into.
sub secret {
    my ( $hex, $staging, $at, $inside, $owner ) = @_;
    my $name = ".secret.$$." . scalar @kept;
    my $ramfs = 'ramfs';
    my $none  = '';
    my $below = place( $staging, $name, 'directory', '' );
    call( mount => $ramfs, $below, $ramfs, 0, 0 ) or die "Cannot mount a file system for a secret: $!\n";
    my $inner = place( $staging, $name, '', '' );
    put( "$inner/secret", pack 'H*', $hex );
    chmod 0400, "$inner/secret" or die "Cannot protect a secret: $!\n";
    chown split( /:/, $owner ), "$inner/secret" or die "Cannot give a secret away: $!\n";
    my $file   = "$inner/secret";
    my $target = place( $at, $inside, 'file', '' );
    call( mount => $file, $target, $none, MS_BIND, 0 ) or die "Cannot mount a secret at $at/$inside: $!\n";
    call( umount2 => $inner, 2 ) or die "Cannot hide a secret: $!\n";
    rmdir "$staging/$name" or die "Cannot remove $staging/$name: $!\n";
}

# A path that leads to $below in $base and nowhere else; $make says what to make if nothing is there, for $owner "uid:gid".
sub place {
    my ( $base, $below, $make, $owner ) = @_;
    return $base if $below eq '';
    return place_in_root( $below, $make, $owner ) if defined $root && $base eq $root;
    sysopen my $at, $base, O_PATH | O_DIRECTORY or die "Cannot open $base: $!\n";
    my @names = grep { $_ ne '' && $_ ne '.' } split m{/}, $below;
    while ( defined( my $name = shift @names ) ) {
        die "Cannot use the path $below: it leads out of $base\n" if $name eq '..';
        push @kept, $at;
        my $path = '/proc/self/fd/' . fileno($at) . "/$name";
        if ( $make && !lstat $path ) {
            my $made = @names || $make eq 'directory' ? mkdir $path, 0755 : sysopen my $file, $path, O_WRONLY | O_CREAT | O_EXCL, 0644;
            $made or $! == EEXIST or die "Cannot make $base/$below: $!\n";
            chown split( /:/, $owner ), $path if $owner ne '';
        }
        sysopen my $next, $path, O_PATH | O_NOFOLLOW or die "Cannot open $base/$below: $!\n";
        die "Cannot use $base/$below: $name is a symbolic link\n" if ( ( stat $next )[2] & 0170000 ) == 0120000;
        $at = $next;
    }
    push @kept, $at;
    return '/proc/self/fd/' . fileno $at;
}

# --- A root file system of its own ------------------------------------------------------------------------------------------

# A path that leads to where the container will find it, if that is below its root, and is made there.
sub within {
    my ($path) = @_;
    return defined $root && index( $path, "$root/" ) == 0 ? place( $root, substr( $path, length $root ), 'directory', '' ) : $path;
}

# The same of what is there already; nothing if it is not.
sub there {
    my ($path) = @_;
    return -e $path ? $path : undef if !defined $root || index( $path, "$root/" ) != 0;
    sysopen my $base, $root, O_PATH | O_DIRECTORY or die "Cannot open $root: $!\n";
    push @kept, my $handle = open_in( $base, '.' . substr $path, length $root ) || return;
    return '/proc/self/fd/' . fileno $handle;
}

# Opens $below in $base as whoever has $base for a root would: no link leads out of it.
sub open_in {
    my ( $base, $below ) = @_;
    my $how    = pack 'Q3', O_PATH | O_CLOEXEC, 0, 0x10;    # RESOLVE_IN_ROOT
    my $opened = syscall $number{openat2}, fileno $base, $below, $how, length $how;
    return if $opened < 0;
    open my $handle, '<&=', $opened or die "Cannot use a descriptor: $!\n";
    return $handle;
}

# As place() does it below the root of the container: links are followed, but never out of it.
sub place_in_root {
    my ( $below, $make, $owner ) = @_;
    sysopen my $base, $root, O_PATH | O_DIRECTORY or die "Cannot open $root: $!\n";
    my @names = grep { $_ ne '' && $_ ne '.' } split m{/}, $below;
    my ( $at, $path ) = ( $base, '.' );
    while ( defined( my $name = shift @names ) ) {
        die "Cannot use the path $below: it leads out of the container\n" if $name eq '..';
        $path .= "/$name";
        my $next = open_in( $base, $path );
        if ( !$next && $! == ENOENT && $make ) {
            my $new = '/proc/self/fd/' . fileno($at) . "/$name";
            unlink $new if -l $new;    # it leads nowhere
            my $made = @names || $make eq 'directory' ? mkdir $new, 0755 : sysopen my $file, $new, O_WRONLY | O_CREAT | O_EXCL, 0644;
            $made or die "Cannot make $below in the container's image: $!\n";
            chown split( /:/, $owner ), $new if $owner ne '';
            $next = open_in( $base, $path );
        }
        $at = $next or die "Cannot open $below in the container's image: $!\n";
    }
    push @kept, $at;
    return '/proc/self/fd/' . fileno $at;
}

# Layers are named by descriptors: the kernel takes one page of options, and paths are long.
sub overlay {
    my ( $target, $flags, $upper, @layers ) = @_;
    my @handles = map { sysopen my $layer, $_, O_PATH | O_DIRECTORY or die "Cannot open layer $_: $!\n"; $layer } reverse @layers;
    my $data = 'lowerdir=' . join ':', map { '/proc/self/fd/' . fileno $_ } @handles;
    $data .= ",upperdir=$upper/upper,workdir=$upper/work" if $upper ne '';
    my $type = 'overlay';
    call( mount => $type, $target, $type, $flags + 0, $data ) or die "Cannot mount an overlay at $target: $!\n";
}

sub protect {
    my $path = there( $_[0] ) || return;
    my $none = '';
    call( mount => $path, $path, $none, MS_BIND | MS_REC, 0 ) && call( mount => $none, there( $_[0] ), $none, MS_BIND | MS_REMOUNT | MS_RDONLY | MS_QUIET, 0 )
      or die "Cannot make $_[0] read-only: $!\n";
}

sub mask {
    my $path = there( $_[0] ) || return;
    my ( $null, $tmpfs, $none ) = ( '/dev/null', 'tmpfs', '' );
    my $done = -d $path ? call( mount => $tmpfs, $path, $tmpfs, MS_RDONLY, 0 ) : call( mount => $null, $path, $none, MS_BIND, 0 );
    $done or die "Cannot hide $_[0]: $!\n";
}

sub node {
    my ( $path, $major, $minor, $kind ) = @_;
    my ( $directory, $name ) = $path =~ m{(.*)/(.*)};
    $path = within($directory) . "/$name";
    my $device = ( $minor >> 8 << 20 ) | ( $major << 8 ) | ( $minor & 0xff );
    my $made   = syscall $number{mknodat}, -100, $path, $kind eq 'b' ? 0060666 : 0020666, $device;
    $made != -1 && chmod 0666, $path or die "Cannot make the device $path: $!\n";
}

# The terminal of a container is the machine's; in there it is found as /dev/console.
sub show_terminal {
    my ($path) = @_;
    my $none = '';
    call( mount => $path, place( $root, 'dev/console', 'file', '' ), $none, MS_BIND, 0 ) or die "Cannot show a terminal: $!\n";
}

# From here on the container sees nothing but its own files.
sub change_root {
    my ($path) = @_;
    my $here = '.';
    chdir $path or die "Cannot enter $path: $!\n";
    call( pivot_root => $here, $here ) or die "Cannot change the root to $path: $!\n";
    call( umount2 => $here, 2 ) or die "Cannot leave the old root: $!\n";
    chdir '/' or die "Cannot enter the new root: $!\n";
}

sub work_in {
    my ($directory) = @_;
    my $path = '';
    for ( grep { $_ ne '' } split m{/}, $directory ) {
        $path .= "/$_";
        -e $path or mkdir $path, 0755 or die "Cannot make the working directory $directory: $!\n";
    }
    chdir $directory or die "Cannot enter the working directory $directory: $!\n";
}

1;

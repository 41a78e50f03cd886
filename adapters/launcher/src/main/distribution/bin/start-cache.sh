#!/bin/sh
# The cache that the JVM starts from: one for each JDK, place and version of the program, in the
# folder `start` of the data folder.
#
#   start-cache.sh find JDK HOME ARGUMENT...             prints its name, where one may be kept
#   start-cache.sh make JDK HOME TEMPORARY NAME ARGUMENT...   makes it
#
# ARGUMENT... are those of the program. To make the cache a question is asked of the same knowledge
# while the JVM watches itself: that takes some seconds of one processor, at the lowest priority.

# Where the data folder is, and whether the program answers questions this time.
place() {
  data=${DORASAN_DATA-}
  case ${1-} in '' | ask | chat | -*) used=yes ;; *) used= ;; esac
  previous=
  for argument; do
    case $previous in --data) data=$argument ;; esac
    case $argument in --data=*) data=${argument#--data=} ;; esac
    previous=$argument
  done
  if [ -z "$data" ]; then
    case $(uname -s 2>/dev/null) in
    Darwin) data="${HOME-}/Library/Application Support/Dorasan" ;;
    *) data=${XDG_DATA_HOME:-${HOME-}/.local/share}/dorasan ;;
    esac
  fi
}

find_cache() {
  jdk=$1 home=$2
  shift 2
  place "$@"
  [ -n "$used" ] && [ -d "$data" ] && [ -w "$data" ] || return 0
  key=$({
    printf '%s\n' "$jdk" "$home"
    cat "$jdk/release"
    # Each file by name: the sum over a folder changes when the system writes it to the disk.
    ls -ln "$home/lib/"*
  } 2>/dev/null | cksum 2>/dev/null) || return 0
  printf '%s\n' "$data/start/${key%% *}.aot"
}

make_cache() {
  jdk=$1 home=$2 temporary=$3 cache=$4
  shift 4
  # What names files and folders among the arguments is kept, as one argument each.
  previous=
  for argument; do
    shift
    case $previous in --config | --data | --seeds) set -- "$@" "$previous=$argument" ;; esac
    case $argument in --config=* | --data=* | --seeds=*) set -- "$@" "$argument" ;; esac
    previous=$argument
  done
  folder=${cache%/*}
  mkdir -p "$folder"
  # Another that was not finished within the half hour was given up.
  find "$folder" -name making -mmin +30 -exec rmdir {} +
  mkdir "$folder/making" || exit 0
  trap 'rm -f "$folder/making/"*; rmdir "$folder/making"' EXIT
  nice -n 19 "$jdk/bin/java" "@$home/lib/jvm.options" "-XX:AOTCacheOutput=$folder/making/new" \
    "-Ddorasan.home=$home" "-Djava.io.tmpdir=$temporary" -classpath "$home/lib/dorasan.jar" \
    io.github.dorasan.launcher.Main ask "$@" "Who are you, and what can I ask?"
  if [ -f "$folder/making/new" ]; then
    rm -f "$folder/"*.aot
    mv "$folder/making/new" "$cache"
  fi
}

case $1 in
find)
  shift
  find_cache "$@"
  ;;
make)
  shift
  make_cache "$@"
  ;;
esac

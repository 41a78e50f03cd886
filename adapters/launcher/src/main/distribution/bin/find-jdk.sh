#!/bin/sh
# Prints the folder of a JDK 25 or later. Where there is none, says on standard error how to get
# one, and exits with 1.
#
# Use: find-jdk.sh [java|javac]   the program that the folder's bin must hold; java by default
#
# Looks in JAVA_HOME, then where PATH's java is, then in the usual folders. DORASAN_JDK_DIRS names
# other folders instead of the usual ones: patterns with a colon between them. The version is read
# from the `release` file that a JDK holds, since starting java to ask it takes much longer.

oldest=25
program=${1:-java}
usual="/usr/lib/jvm/*:${HOME-}/.sdkman/candidates/java/*:${HOME-}/.jdks/*:/opt/*jdk*"
usual="$usual:/Library/Java/JavaVirtualMachines/*/Contents/Home"
usual="$usual:/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home"

# Whether the folder holds the program and a release file with a version that is new enough.
fits() {
  [ -x "$1/bin/$program" ] && [ -f "$1/release" ] || return 1
  while IFS='=' read -r name version; do
    [ "$name" = JAVA_VERSION ] || continue
    version=${version#\"}
    version=${version%%[!0-9]*}
    [ "${version:-0}" -ge "$oldest" ]
    return
  done <"$1/release"
  return 1
}

found() {
  printf '%s\n' "$1"
  exit 0
}

# The file that a chain of symbolic links ends at.
target() {
  file=$1
  while [ -L "$file" ]; do
    link=$(readlink "$file")
    case $link in
    /*) file=$link ;;
    *) file=${file%/*}/$link ;;
    esac
  done
  printf '%s\n' "$file"
}

# The home of PATH's java. Where it is a script that starts some JDK, only that JDK can tell;
# what macOS has at this place where no JDK is installed opens a window, and is left alone.
home_on_path() {
  on_path=$(command -v java) || return 1
  file=$(target "$on_path")
  home=${file%/*}/..
  if [ -f "$home/release" ]; then
    (cd "$home" && pwd -P)
  elif [ "$file" != /usr/bin/java ]; then
    "$on_path" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
  fi
}

[ -n "${JAVA_HOME-}" ] && fits "$JAVA_HOME" && found "$JAVA_HOME"
home=$(home_on_path) && fits "$home" && found "$home"
IFS=:
for home in ${DORASAN_JDK_DIRS-$usual}; do
  fits "$home" && found "$home"
done
echo "Dorasan needs a JDK $oldest or later, and found none: install one (https://adoptium.net," \
  "or your system's package, such as openjdk-$oldest-jdk), or set JAVA_HOME to its folder." >&2
exit 1

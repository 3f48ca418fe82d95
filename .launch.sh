# Sourced by run and by the archive's programs, after .jdk.sh: how the program is started.

# Prints the JVM's options, a line each.
#
#   FENGQIAO_JAVA_OPTS   more options for the JVM, after -Xmx512m and so stronger than it
jvm_options() {
  local collector pages= option more=${FENGQIAO_JAVA_OPTS:-}

  # Most of what a report leaves in memory dies young or lives long, and two cores have no time to spare for a
  # collector beside the calls (docs/decisions.md, 23). Whoever names another collector gets that one alone.
  # Netty's search for leaks keeps notes of buffers; tests and development have it, a server pays for it.
  collector="-XX:+UseParallelGC -XX:NewRatio=1"
  # Large pages where the kernel gives them to whoever asks (docs/decisions.md, 104); Linux alone knows the option.
  # Whoever names a kind of page gets that alone, and ZGC none: it asks for them in another way.
  if grep -qs -e '\[madvise\]' -e '\[always\]' /sys/kernel/mm/transparent_hugepage/enabled; then
    pages=-XX:+UseTransparentHugePages
  fi
  for option in $more ${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-}; do
    case $option in
      -XX:+UseG1GC | -XX:+UseParallelGC | -XX:+UseSerialGC | -XX:+UseShenandoahGC) collector= ;;
      -XX:+UseZGC) collector= pages= ;;
      -XX:?UseLargePages | -XX:?UseTransparentHugePages) pages= ;;
    esac
  done
  # shellcheck disable=SC2086 # several options in one variable
  printf '%s\n' -Xmx512m $collector $pages -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError \
    -Dio.netty.leakDetection.level=disabled -Djava.awt.headless=true \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 $more
}

# Replaces this process by Fengqiao, so that signals reach it and its process id is this one.
#
#   launch COMMAND HOME CLASSPATH LEARNT [ARGUMENT …]
#
# COMMAND is what the help calls it by; HOME is where it is installed; LEARNT is the file that prepare
# makes, and nothing is lost but time where it is not there.
launch() {
  local command=$1 home=$2 classpath=$3 learnt=$4 options=() line
  shift 4
  need_jdk
  while IFS= read -r line; do options+=("$line"); done < <(jvm_options)
  # A JVM that cannot use it, being another or told of other options, starts without, and need not complain;
  # only what else it is told of such files goes with none.
  case " ${FENGQIAO_JAVA_OPTS:-} ${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-} " in
    *" -Xshare:"* | *" -XX:SharedArchiveFile="* | *" -XX:AOT"*) ;;
    *) [ ! -s "$learnt" ] || options+=("-XX:AOTCache=$learnt" -Xlog:aot=off) ;;
  esac
  unset FENGQIAO_JAVA_OPTS
  exec "$JAVA_HOME/bin/java" "${options[@]}" -Dfengqiao.home="$home" -Dfengqiao.command="$command" \
    -cp "$classpath" org.fengqiao.bootstrap.Main "$@"
}

# Has the JVM learn which classes the program needs and which of its methods are called most, by a story
# that it tells in a directory which is thrown away. Fails where that cannot be, and leaves what was there.
#
#   prepare HOME CLASSPATH LEARNT
prepare() {
  local home=$1 classpath=$2 learnt=$3 options=() line story
  [ -w "$(dirname "$learnt")" ] || return 1
  need_jdk
  while IFS= read -r line; do options+=("$line"); done < <(jvm_options)
  "$JAVA_HOME/bin/java" "${options[@]}" -XX:AOTCacheOutput="$learnt.$$" -Dfengqiao.home="$home" \
    -cp "$classpath" org.fengqiao.bootstrap.Main demo baiyin --speed 1000 >/dev/null 2>&1 </dev/null &
  story=$!
  # Whoever is told to stop meanwhile stops, and leaves no story that goes on.
  trap 'unprepared "$story" "$learnt.$$"; exit 130' INT
  trap 'unprepared "$story" "$learnt.$$"; exit 143' TERM HUP
  wait "$story" || true
  trap - INT TERM HUP
  if [ -s "$learnt.$$" ] && mv -f "$learnt.$$" "$learnt"; then
    rm -f "$learnt.$$.config"
    return 0
  fi
  rm -f "$learnt.$$" "$learnt.$$.config"
  return 1
}

# Ends story $1, and removes what it leaves at $2.
unprepared() {
  echo "stopping ..." >&2
  kill "$1" 2>/dev/null || true
  wait "$1" || true
  rm -f "$2" "$2.config"
}

# Sourced by run and by bin/fengqiao of the archive, after .jdk.sh: how the program is started.

# Replaces this process by Fengqiao, so that signals reach it and its process id is this one.
#
#   launch COMMAND HOME CLASSPATH [ARGUMENT …]
#
# COMMAND is what the help calls it by; HOME is where it is installed.
#
#   FENGQIAO_JAVA_OPTS   more options for the JVM, after -Xmx512m and so stronger than it
launch() {
  local command=$1 home=$2 classpath=$3 more_options=${FENGQIAO_JAVA_OPTS:-} collector option
  shift 3
  unset FENGQIAO_JAVA_OPTS
  need_jdk

  # Most of what a report leaves in memory dies young or lives long, and two cores have no time to spare for a
  # collector beside the calls (docs/decisions.md, 23). Whoever names another collector gets that one alone.
  # Netty's search for leaks keeps notes of buffers; tests and development have it, a server pays for it.
  collector="-XX:+UseParallelGC -XX:NewRatio=1"
  for option in $more_options ${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-}; do
    case $option in
      -XX:+UseG1GC | -XX:+UseParallelGC | -XX:+UseSerialGC | -XX:+UseShenandoahGC | -XX:+UseZGC) collector= ;;
    esac
  done
  # shellcheck disable=SC2086 # several options in one variable
  exec "$JAVA_HOME/bin/java" -Xmx512m $collector -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError \
    -Dio.netty.leakDetection.level=disabled -Djava.awt.headless=true \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
    -Dfengqiao.home="$home" -Dfengqiao.command="$command" \
    $more_options -cp "$classpath" org.fengqiao.bootstrap.Main "$@"
}

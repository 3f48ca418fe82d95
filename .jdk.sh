# Sourced by run, verify and the other scripts: finds a JDK 25 or newer and a Maven, or says in plain
# words what to install. Works with bash 3.2, which is what macOS has.

jdk_needed=25
maven_needed=3.8.7

# Prints the feature version (25, 17, …) of the JDK in directory $1; nothing when it is not a JDK.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Prints the directory of the JDK to use. One the user chose, by JAVA_HOME or PATH, goes before those
# in the usual places, and among those the very version we are built with before a newer one.
find_jdk() {
  local dir version onpath newer=""
  onpath=$(java -XshowSettings:properties -version 2>&1 </dev/null | sed -n 's/^ *java\.home = //p')
  for dir in "${JAVA_HOME:-}" "$onpath"; do
    version=$(jdk_version "$dir")
    if [ -n "$version" ] && [ "$version" -ge $jdk_needed ]; then
      echo "$dir"
      return 0
    fi
  done
  for dir in /usr/lib/jvm/* /usr/local/lib/jvm/* /usr/java/* /opt/* /opt/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    version=$(jdk_version "$dir")
    [ -n "$version" ] && [ "$version" -ge $jdk_needed ] || continue
    if [ "$version" -eq $jdk_needed ]; then
      echo "$dir"
      return 0
    fi
    [ -n "$newer" ] || newer=$dir
  done
  [ -n "$newer" ] && echo "$newer"
}

# Sets and exports JAVA_HOME, or exits 2.
need_jdk() {
  JAVA_HOME=$(find_jdk) || {
    echo "Fengqiao needs a JDK $jdk_needed or newer, and none was found: not by JAVA_HOME, on the PATH, nor in the usual places." >&2
    echo "Install one, for example Eclipse Temurin $jdk_needed from https://adoptium.net (or: sdk install java $jdk_needed-tem," >&2
    echo "apt install temurin-$jdk_needed-jdk, brew install temurin@$jdk_needed), or set JAVA_HOME to where it is, and try again." >&2
    exit 2
  }
  export JAVA_HOME
}

# True when version $1 is at least version $2, both of the form 3.8.7.
at_least() {
  local IFS=. have need i
  have=($1)
  need=($2)
  for i in 0 1 2; do
    [ "${have[$i]:-0}" -gt "${need[$i]:-0}" ] && return 0
    [ "${have[$i]:-0}" -lt "${need[$i]:-0}" ] && return 1
  done
  return 0
}

# Needs JAVA_HOME; exits 2 when there is no Maven or one too old.
need_maven() {
  # Maven 3.8 brings a library that JDK 25 warns about on every start.
  export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
  local version
  version=$(mvn --version 2>/dev/null </dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  if [ -z "$version" ] || ! at_least "$version" $maven_needed; then
    echo "Fengqiao is built with Maven $maven_needed or newer, and mvn on the PATH is ${version:-missing}." >&2
    echo "Install it from https://maven.apache.org (or: apt install maven, brew install maven, sdk install maven), and try again." >&2
    exit 2
  fi
}

# Runs Maven in directory $1 with the other arguments. The jar that comes out is dated to the start of the
# build, so that a source changed while it ran counts as newer; of `package`, which makes it, though nothing
# in it changed and Maven left it as it was.
build() {
  local home=$1 began jar=$1/bootstrap/target/fengqiao.jar status=0 colour=never made=
  [ -t 1 ] && colour=always
  shift
  began=$(mktemp)
  (cd "$home" && mvn -B -Dstyle.color="$colour" "$@" </dev/null) || status=$?
  case " $* " in *" package "*) made=yes ;; esac
  if [ $status -eq 0 ] && [ -f "$jar" ] && { [ -n "$made" ] || [ "$jar" -nt "$began" ]; }; then
    touch -r "$began" "$jar"
  fi
  rm -f "$began"
  return $status
}

# Sourced by run and verify: the JDK and Maven finder of this tree, and the contract out of it.

example=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tree=$(cd "$example/../.." && pwd)
. "$tree/.jdk.sh"

# Prints one source that is newer than file $1, of those the example is built from.
newer_than() {
  find "$tree/pom.xml" "$tree/proto/pom.xml" "$tree/proto/src" "$example/pom.xml" "$example/src/main" \
    \( -type f -o -type d \) -newer "$1" -print | head -n 1
}

# Builds the contract of this tree into a repository of the example's own. A partner takes it from
# the repository its Fengqiao publishes to; nothing is installed into ~/.m2 for others to stumble on.
publish_contract() {
  rm -rf "$example/target/repository"
  build "$tree" -q -pl proto -DskipTests -Dspotless.check.skip -Dmaven.install.skip=true \
    -DaltDeploymentRepository="fengqiao-contract::file://$example/target/repository" deploy
}

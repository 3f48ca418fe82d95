package org.fengqiao.bootstrap.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.StatusRuntimeException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.bootstrap.packs.Refused;

/** What is true once all have been answered, and the old keys are gone. */
final class VaultAfterwards {
  private final VaultCallers callers;
  private final List<Client> desks;
  private final Custodian custodian;
  private final VaultRows rows;

  VaultAfterwards(VaultCallers callers, List<Client> desks, Custodian custodian, VaultRows rows) {
    this.callers = callers;
    this.desks = List.copyOf(desks);
    this.custodian = custodian;
    this.rows = rows;
  }

  /** Erases some more, whose clues nobody moves any more: their traces stay as they are. */
  void eraseAtRest(int count) {
    var some =
        callers.all().stream()
            .filter(one -> callers.isSealed(one) && !callers.isErased(one))
            .sorted(Comparator.comparing(callers::isClaimed).reversed())
            .limit(count)
            .toList();
    assertEquals(count, some.size());
    some.forEach(callers::eraseNow);
    some.forEach(one -> assertEquals(callers.before(one), rows.trace(one.id())));
  }

  /** Each clue is there, and each reporter is opened or erased, whichever server is asked. */
  void assertAllAreAsSubmitted() {
    for (var one : callers.all()) {
      int server = one.number() % desks.size();
      one.requireSame(RewardTown.get(desks.get(server), one.name()));
      var client = custodian.clients().get(server);
      if (callers.isErased(one)) {
        assertErased(client, one);
      } else if (callers.isSealed(one)) {
        var seen = custodian.look(client, one.name(), RewardTown.id());
        assertFalse(seen.getRepeated());
        one.requireShown(seen, callers.isClaimed(one));
      }
    }
  }

  private void assertErased(Client client, Planted one) {
    assertEquals(
        Optional.of("REPORTER_ERASED"),
        refusal(() -> custodian.look(client, one.name(), RewardTown.id())),
        one::toString);
    assertEquals(
        Optional.of("REPORTER_ERASED"),
        refusal(() -> custodian.erase(client, one.name(), RewardTown.id())),
        one::toString);
    var before = callers.before(one);
    assertEquals(before, rows.trace(one.id()).subList(0, before.size()), one::toString);
  }

  private static Optional<String> refusal(Runnable call) {
    return Refused.reasonOf(assertThrows(StatusRuntimeException.class, call::run));
  }

  /** Nobody is known but who was submitted and not erased, and nothing is kept of others. */
  void assertNothingIsLeft() throws SQLException {
    long expected =
        callers.all().stream()
            .filter(one -> callers.isSealed(one) && !callers.isErased(one))
            .count();
    var known = rows.known();
    assertEquals(Set.of(), known.missing());
    assertEquals(Set.of(), known.left());
    assertEquals(expected, known.reporters());
    assertTrue(known.turned() > expected, known::toString);
  }
}

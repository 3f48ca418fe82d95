package org.fengqiao.adapters.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.adapters.persistence.Proposal.ClaimKey;
import org.fengqiao.adapters.persistence.Proposal.RequestKey;
import org.fengqiao.application.store.Outcome;

/**
 * Changes that go into one transaction: no two write the same key. One that would is put off, and
 * so is what comes after it on its keys.
 */
final class Group {
  static final int MOST_CHANGES = 256;

  // Keeps a group's statements well under the 16 MiB packet that servers take by default.
  static final int MOST_BYTES = 4 << 20;

  private final int most;
  private final List<Proposal> members = new ArrayList<>();
  private final Set<Object> keys = new HashSet<>();
  private final Map<Object, Proposal> writers = new HashMap<>();
  private int bytes;

  Group() {
    this(MOST_CHANGES);
  }

  /** Takes at most {@code most} changes. */
  Group(int most) {
    this.most = most;
  }

  /** Takes {@code proposal} in; false if it must go into a later group. */
  boolean offer(Proposal proposal) {
    var clashes = proposal.keys().stream().anyMatch(keys::contains);
    keys.addAll(proposal.keys());
    if (clashes || isFull() || (bytes + proposal.bytes() > MOST_BYTES && !members.isEmpty())) {
      return false;
    }
    members.add(proposal);
    proposal.keys().forEach(key -> writers.put(key, proposal));
    bytes += proposal.bytes();
    return true;
  }

  boolean isFull() {
    return members.size() >= most || bytes >= MOST_BYTES;
  }

  List<Proposal> members() {
    return members;
  }

  /**
   * What a proposal that was put off is answered with, now that {@code committed} of this group
   * are: the group's keys are known without asking the database.
   */
  Optional<Outcome> verdict(Proposal late, Set<Proposal> committed) {
    var first = late.request().map(RequestKey::of).map(writers::get).filter(committed::contains);
    if (first.isPresent()) {
      return Optional.of(new Outcome.Repeated(first.get().receipt()));
    }
    for (var step : late.steps()) {
      var mover = writers.get(step.ref());
      if (mover != null && committed.contains(mover)) {
        return Optional.of(new Outcome.Stale(step.ref()));
      }
    }
    for (var step : late.steps()) {
      for (var claim : step.made()) {
        var key = new ClaimKey(claim.name(), claim.value());
        var bearer = writers.get(key);
        if (bearer != null && committed.contains(bearer)) {
          return bearer.steps().stream()
              .filter(row ->
                  row.made().stream().anyMatch(c -> new ClaimKey(c.name(), c.value()).equals(key)))
              .findFirst()
              .map(row -> new Outcome.Taken(claim, row.ref()));
        }
      }
    }
    return Optional.empty();
  }
}

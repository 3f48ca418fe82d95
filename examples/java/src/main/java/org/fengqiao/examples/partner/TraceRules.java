package org.fengqiao.examples.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.TraceEntry;

/** What must hold of every trace, whatever happened to the servers while it was made. */
final class TraceRules {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private final List<String> faults = new ArrayList<>();
  private final Case shown;

  private TraceRules(Case shown) {
    this.shown = shown;
  }

  /**
   * Checks that versions are contiguous from 1, each entry links to the one before by id and hash,
   * each fact is legal where it stands, and the last entry is where the case is.
   *
   * @param shown the case, read before the trace was listed: entries may have come since
   * @param trace all its entries in order
   * @return what is wrong, a sentence each; empty when all is well
   */
  static List<String> faults(Case shown, List<TraceEntry> trace) {
    var rules = new TraceRules(shown);
    rules.check(trace);
    return rules.faults;
  }

  private void check(List<TraceEntry> trace) {
    var state = CaseState.CASE_STATE_UNSPECIFIED;
    var before = TraceEntry.getDefaultInstance();
    for (var entry : trace) {
      var due = before.getVersion() + 1;
      require(entry.getVersion() == due, entry, "stands where version " + due + " is due");
      require(linksTo(before, entry), entry, "does not link to the entry before it");
      require(SHA_256.matcher(entry.getHash()).matches(), entry, "has no hash");
      state = stateAfter(state, entry);
      if (entry.getVersion() == shown.getVersion()) {
        require(state == shown.getState(), entry, "is the newest, and the case is elsewhere");
      }
      before = entry;
    }
    if (before.getVersion() < shown.getVersion()) {
      faults.add(name() + ": the trace ends at version " + before.getVersion());
    }
  }

  private CaseState stateAfter(CaseState before, TraceEntry entry) {
    var state = before;
    for (var fact : entry.getFactsList()) {
      var after = CaseTable.after(state, fact);
      require(after.isPresent(), entry, fact.getFactCase() + " is illegal from " + state);
      state = after.orElse(state);
    }
    require(state == entry.getState(), entry, "says " + entry.getState() + ", its facts " + state);
    return entry.getState();
  }

  private void require(boolean holds, TraceEntry entry, String otherwise) {
    if (!holds) {
      faults.add(name() + ": version " + entry.getVersion() + " " + otherwise);
    }
  }

  private static boolean linksTo(TraceEntry before, TraceEntry entry) {
    return entry.getPreviousId().equals(before.getId())
        && entry.getPreviousHash().equals(before.getHash());
  }

  private String name() {
    return shown.getName() + " (" + shown.getSourceId() + ")";
  }
}

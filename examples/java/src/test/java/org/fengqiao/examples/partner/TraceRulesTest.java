package org.fengqiao.examples.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseFact;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.Closed;
import org.fengqiao.proto.cases.v1.Dispatched;
import org.fengqiao.proto.cases.v1.EntryId;
import org.fengqiao.proto.cases.v1.Reported;
import org.fengqiao.proto.cases.v1.Resolved;
import org.fengqiao.proto.cases.v1.SignedFor;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.junit.jupiter.api.Test;

class TraceRulesTest {
  private static final CaseFact REPORTED =
      CaseFact.newBuilder().setReported(Reported.getDefaultInstance()).build();
  private static final CaseFact DISPATCHED =
      CaseFact.newBuilder().setDispatched(Dispatched.getDefaultInstance()).build();
  private static final CaseFact SIGNED_FOR =
      CaseFact.newBuilder().setSignedFor(SignedFor.getDefaultInstance()).build();
  private static final CaseFact RESOLVED =
      CaseFact.newBuilder().setResolved(Resolved.getDefaultInstance()).build();
  private static final CaseFact CLOSED =
      CaseFact.newBuilder().setClosed(Closed.getDefaultInstance()).build();

  private final List<TraceEntry> whole =
      trace(List.of(REPORTED, DISPATCHED), List.of(SIGNED_FOR), List.of(RESOLVED), List.of(CLOSED));
  private final Case closed = shown(4, CaseState.CASE_STATE_CLOSED);

  @Test
  void findsNothingWrongWithAWholeLife() {
    assertEquals(List.of(), TraceRules.faults(closed, whole));
  }

  @Test
  void findsAMissingVersion() {
    var cut = new ArrayList<>(whole);
    cut.remove(1);
    assertFault("version 3 stands where version 2 is due", closed, cut);
  }

  @Test
  void findsATraceThatEndsEarly() {
    assertFault("the trace ends at version 3", closed, whole.subList(0, 3));
  }

  @Test
  void findsABrokenLink() {
    var changed = new ArrayList<>(whole);
    changed.set(2, whole.get(2).toBuilder().setPreviousHash("0".repeat(64)).build());
    assertFault("version 3 does not link to the entry before it", closed, changed);
  }

  @Test
  void findsAMoveThatTheTableDoesNotAllow() {
    var skipped = trace(List.of(REPORTED), List.of(SIGNED_FOR));
    assertFault(
        "version 2 SIGNED_FOR is illegal from CASE_STATE_REPORTED",
        shown(2, CaseState.CASE_STATE_SIGNED_FOR),
        skipped);
  }

  @Test
  void findsAStateThatTheFactsDoNotLeadTo() {
    var changed = new ArrayList<>(whole);
    changed.set(3, whole.get(3).toBuilder().setState(CaseState.CASE_STATE_WITHDRAWN).build());
    assertFault(
        "version 4 says CASE_STATE_WITHDRAWN, its facts CASE_STATE_CLOSED", closed, changed);
  }

  @Test
  void findsACaseThatIsNotWhereItsTraceEnds() {
    assertFault(
        "version 4 is the newest, and the case is elsewhere",
        shown(4, CaseState.CASE_STATE_RESOLVED),
        whole);
  }

  private static void assertFault(String sentence, Case shown, List<TraceEntry> trace) {
    var faults = TraceRules.faults(shown, trace);
    assertTrue(faults.stream().anyMatch(fault -> fault.endsWith(sentence)), faults.toString());
  }

  private static Case shown(int version, CaseState state) {
    return Case.newBuilder().setName("cases/1").setVersion(version).setState(state).build();
  }

  @SafeVarargs
  private static List<TraceEntry> trace(List<CaseFact>... entries) {
    var all = new ArrayList<TraceEntry>();
    var state = CaseState.CASE_STATE_UNSPECIFIED;
    for (var facts : entries) {
      for (var fact : facts) {
        state = CaseTable.after(state, fact).orElse(CaseState.CASE_STATE_SIGNED_FOR);
      }
      var version = all.size() + 1;
      var entry =
          TraceEntry.newBuilder()
              .setId(EntryId.newBuilder().setLane(1).setPosition(10L * version))
              .setVersion(version)
              .setHash(("%064x").formatted(version))
              .setState(state)
              .addAllFacts(facts);
      if (!all.isEmpty()) {
        entry.setPreviousId(all.getLast().getId()).setPreviousHash(all.getLast().getHash());
      }
      all.add(entry.build());
    }
    return all;
  }
}

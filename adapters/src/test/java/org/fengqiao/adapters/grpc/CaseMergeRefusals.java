package org.fengqiao.adapters.grpc;

import java.util.List;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.ListDuplicatesRequest;
import org.fengqiao.proto.cases.v1.MergeCaseRequest;
import org.fengqiao.proto.cases.v1.UnmergeCaseRequest;
import org.fengqiao.proto.cases.v1.WithdrawCaseRequest;

/** Refusals of the calls that deal with cases of the same matter. */
final class CaseMergeRefusals extends RefusalRows {
  private static final String FAILED = "FAILED_PRECONDITION ";

  private final CaseStage stage;

  CaseMergeRefusals(CaseCalls calls, CaseStage stage) {
    super(calls);
    this.stage = stage;
    duplicates();
    merges();
    primaries();
    dispatcher(unmerge(stage.merged), unmerge(stage.dispatched));
  }

  private void duplicates() {
    for (var name : List.of(NO_CASE, stage.reported.getName())) {
      add(
          ListDuplicatesRequest.newBuilder().setParent(name),
          calls.stranger,
          "NOT_FOUND CASE_NOT_FOUND",
          "name",
          name);
    }
  }

  private void merges() {
    var by = calls.overseer;
    dispatcher(merge(stage.dispatched, stage.signed), merge(stage.closed, stage.signed));
    add(
        merge(stage.primary, stage.signed),
        by,
        FAILED + "HAS_MERGED_CASES",
        "case",
        stage.primary.getName());
    add(
        merge(stage.dispatchedForEver, stage.signed),
        by,
        "ALREADY_EXISTS TOO_MANY_CLOCK_RUNS",
        "case",
        stage.dispatchedForEver.getName(),
        "most",
        "500");
  }

  private void primaries() {
    var by = calls.overseer;
    add(
        merge(stage.dispatched, stage.signed).setPrimaryCase(NO_CASE),
        by,
        "NOT_FOUND CASE_NOT_FOUND",
        "name",
        NO_CASE);
    notOpen(stage.closed, "CLOSED");
    notOpen(stage.merged, "MERGED");
    add(
        merge(stage.dispatched, stage.full),
        by,
        FAILED + "TOO_MANY_MERGED",
        "primary",
        stage.full.getName(),
        "most",
        "200");
    add(
        WithdrawCaseRequest.newBuilder().setName(stage.primary.getName()),
        calls.platform,
        FAILED + "HAS_MERGED_CASES",
        "case",
        stage.primary.getName());
  }

  private void notOpen(Case primary, String state) {
    add(
        merge(stage.dispatched, primary),
        calls.overseer,
        FAILED + "PRIMARY_NOT_OPEN",
        "primary",
        primary.getName(),
        "state",
        state);
  }

  private static MergeCaseRequest.Builder merge(Case c, Case primary) {
    return MergeCaseRequest.newBuilder()
        .setName(c.getName())
        .setPrimaryCase(primary.getName())
        .setReason("同一路段的塌陷");
  }

  private static UnmergeCaseRequest.Builder unmerge(Case c) {
    return UnmergeCaseRequest.newBuilder().setName(c.getName()).setReason("并非同一路段");
  }
}

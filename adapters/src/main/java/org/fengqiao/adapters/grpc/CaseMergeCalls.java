package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.cases.ListDuplicates;
import org.fengqiao.application.cases.MergeCase;
import org.fengqiao.application.cases.UnmergeCase;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.proto.cases.v1.ListDuplicatesRequest;
import org.fengqiao.proto.cases.v1.ListDuplicatesResponse;
import org.fengqiao.proto.cases.v1.MergeCaseRequest;
import org.fengqiao.proto.cases.v1.MergeCaseResponse;
import org.fengqiao.proto.cases.v1.UnmergeCaseRequest;
import org.fengqiao.proto.cases.v1.UnmergeCaseResponse;

/** Translates what is asked of cases of the same matter. */
final class CaseMergeCalls {
  private final CaseMoveCalls moves;
  private final MergeCase merge;
  private final UnmergeCase unmerge;
  private final ListDuplicates duplicates;

  @Inject
  CaseMergeCalls(
      CaseMoveCalls moves, MergeCase merge, UnmergeCase unmerge, ListDuplicates duplicates) {
    this.moves = moves;
    this.merge = merge;
    this.unmerge = unmerge;
    this.duplicates = duplicates;
  }

  MergeCaseResponse merge(Caller caller, MergeCaseRequest r) {
    var command =
        new MergeCase.Command(
            CaseCommands.on(caller, r, r.getName(), r.getEtag()),
            CaseCommands.optionalOfficer(r.getActingOfficer()),
            Names.caseId("primary_case", r.getPrimaryCase()),
            r.getReason());
    return moves.answer(
        caller, merge.merge(caller, command), MergeCaseResponse.getDefaultInstance());
  }

  UnmergeCaseResponse unmerge(Caller caller, UnmergeCaseRequest r) {
    var command =
        new UnmergeCase.Command(
            CaseCommands.on(caller, r, r.getName(), r.getEtag()),
            CaseCommands.optionalOfficer(r.getActingOfficer()),
            r.getReason());
    return moves.answer(
        caller, unmerge.unmerge(caller, command), UnmergeCaseResponse.getDefaultInstance());
  }

  ListDuplicatesResponse duplicates(Caller caller, ListDuplicatesRequest request) {
    var found = duplicates.list(caller, Names.caseId("parent", request.getParent()));
    return DuplicateProtos.toProto(found, CallContext.language());
  }
}

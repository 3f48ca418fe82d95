package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.ListGaps;
import org.fengqiao.domain.people.GapKind;
import org.fengqiao.proto.people.v1.Gap;
import org.fengqiao.proto.people.v1.ListGapsRequest;
import org.fengqiao.proto.people.v1.ListGapsResponse;
import org.fengqiao.proto.people.v1.StaffingGap;

/** Translates the question what is missing. */
final class GapCalls {
  private static final EnumNames<GapKind, Gap> GAP = EnumNames.of(GapKind.class, Gap.class, "GAP");

  private final ListGaps list;

  @Inject
  GapCalls(ListGaps list) {
    this.list = list;
  }

  ListGapsResponse list(Caller caller, ListGapsRequest request) {
    var page = Page.of(request);
    var command =
        new ListGaps.Command(
            Names.division("division", request.getDivision()),
            request.getHorizonDays(),
            page.asked());
    var listed = list.list(caller, command);
    return ListGapsResponse.newBuilder()
        .addAllGaps(listed.page().map(GapCalls::gap).items())
        .setNextPageToken(page.next(listed.page()))
        .setListTime(Times.toProto(listed.time()))
        .build();
  }

  private static StaffingGap gap(ListGaps.Found found) {
    var gap = found.gap();
    var proto =
        StaffingGap.newBuilder()
            .setPatch(Spots.toProto(found.patch()))
            .setRole(gap.role().value())
            .setTitle(found.title())
            .setGap(GAP.toProto(gap.kind()))
            .setPresent(gap.present())
            .setLeast(gap.least());
    gap.post().ifPresent(post -> proto.setPost(Names.of(post)));
    gap.from().ifPresent(from -> proto.setStartTime(Times.toProto(from)));
    gap.until().ifPresent(until -> proto.setEndTime(Times.toProto(until)));
    return proto.build();
  }
}

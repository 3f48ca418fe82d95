package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.GetGridNotice;
import org.fengqiao.application.people.GridNotice;
import org.fengqiao.proto.grids.v1.GetGridNoticeRequest;
import org.fengqiao.proto.grids.v1.NoticeDuty;
import org.fengqiao.proto.grids.v1.NoticeOfficer;

/** Translates the call about the public notice of a grid. */
final class GridNoticeCalls {
  private final GetGridNotice get;

  @Inject
  GridNoticeCalls(GetGridNotice get) {
    this.get = get;
  }

  org.fengqiao.proto.grids.v1.GridNotice get(Caller caller, GetGridNoticeRequest request) {
    return toProto(get.get(caller, Names.grid("name", request.getName())));
  }

  private static org.fengqiao.proto.grids.v1.GridNotice toProto(GridNotice notice) {
    var grid = notice.grid();
    var proto =
        org.fengqiao.proto.grids.v1.GridNotice.newBuilder()
            .setGrid(Names.of(grid.id()))
            .setCode(grid.code().value())
            .setKind(GridEnums.GRID_KIND.toProto(grid.kind()))
            .setDisplayName(grid.name())
            .setRangeText(grid.range())
            .setSupervisionPhone(notice.supervisionPhone());
    notice.reading().map(ReadingCalls::toProto).ifPresent(proto::setReading);
    notice.duties().forEach(duty -> proto.addDuties(toProto(duty)));
    return proto.build();
  }

  private static NoticeDuty toProto(GridNotice.Duty duty) {
    var proto =
        NoticeDuty.newBuilder()
            .setRole(duty.role().value())
            .setTitle(duty.title())
            .setVacant(duty.vacant());
    duty.officers()
        .forEach(officer ->
            proto.addOfficers(
                NoticeOfficer.newBuilder()
                    .setDisplayName(officer.name())
                    .setPhone(officer.phone())
                    .setDeputy(officer.deputy())));
    return proto.build();
  }
}

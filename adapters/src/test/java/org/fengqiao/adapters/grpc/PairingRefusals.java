package org.fengqiao.adapters.grpc;

import java.util.UUID;
import org.fengqiao.proto.people.v1.AdoptProjectRequest;
import org.fengqiao.proto.people.v1.CompleteProjectRequest;
import org.fengqiao.proto.people.v1.CreatePairingRequest;
import org.fengqiao.proto.people.v1.DropProjectRequest;
import org.fengqiao.proto.people.v1.EndPairingRequest;
import org.fengqiao.proto.people.v1.EraseOfficerRequest;
import org.fengqiao.proto.people.v1.GetPairingRequest;
import org.fengqiao.proto.people.v1.GetProjectRequest;
import org.fengqiao.proto.people.v1.ListPairingsRequest;
import org.fengqiao.proto.people.v1.ListProjectsRequest;
import org.fengqiao.proto.people.v1.ListVisitsRequest;
import org.fengqiao.proto.people.v1.Pairing;
import org.fengqiao.proto.people.v1.Project;
import org.fengqiao.proto.people.v1.RecordVisitRequest;

/** What calls about pairings and projects are refused for. */
final class PairingRefusals {
  private static final UUID NONE = new UUID(7, 7);
  private static final String NOWHERE = "divisions/110000000000";
  private static final String NO_UNIT = "units/" + NONE;
  private static final String NO_PAIRING = "pairings/" + NONE;
  private static final String NO_PROJECT = "projects/" + NONE;
  private static final int MOST_VISITS = 500;

  private final PeopleCalls calls;
  private final MetRefusals met;
  private final String unit;

  PairingRefusals(PeopleCalls calls, MetRefusals met) {
    this.calls = calls;
    this.met = met;
    this.unit = calls.create(PeopleCalls.unit()).getUnit().getName();
  }

  /** Meets them. */
  void meet() {
    var pairing = Pairing.newBuilder().setUnit(unit).setVillage(PeopleCalls.VILLAGE);
    met.meet("NOT_FOUND UNIT_NOT_FOUND", creating(pairing.clone().setUnit(NO_UNIT)));
    met.meet("NOT_FOUND POST_NOT_FOUND", creating(pairing.clone().setHeadPost("posts/" + NONE)));
    met.meet("NOT_FOUND DIVISION_NOT_FOUND", creating(pairing.clone().setVillage(NOWHERE)));
    var made = calls.people.createPairing(creating(pairing)).getPairing().getName();
    met.meet("ALREADY_EXISTS ALREADY_PAIRED", creating(pairing));
    met.meet(
        "NOT_FOUND PAIRING_NOT_FOUND", GetPairingRequest.newBuilder().setName(NO_PAIRING).build());
    met.meet(
        "NOT_FOUND DIVISION_NOT_FOUND",
        ListPairingsRequest.newBuilder().setDivision(NOWHERE).build());
    met.meet("NOT_FOUND UNIT_NOT_FOUND", ListPairingsRequest.newBuilder().setUnit(NO_UNIT).build());
    met.meet(
        "NOT_FOUND PAIRING_NOT_FOUND",
        ListVisitsRequest.newBuilder().setPairing(NO_PAIRING).build());
    visits(made);
    var ending = EndPairingRequest.newBuilder().setRequestId(calls.requestId());
    met.meet("NOT_FOUND PAIRING_NOT_FOUND", ending.clone().setName(NO_PAIRING).build());
    var _ = calls.people.endPairing(ending.setName(made).build());
    met.meet("FAILED_PRECONDITION PAIRING_ENDED", ending.setRequestId(calls.requestId()).build());
    met.meet("FAILED_PRECONDITION PAIRING_ENDED", visiting(made).build());
    projects();
  }

  private void visits(String pairing) {
    met.meet("NOT_FOUND PAIRING_NOT_FOUND", visiting(NO_PAIRING).build());
    met.meet(
        "NOT_FOUND OFFICER_NOT_FOUND", visiting(pairing).setOfficer("officers/" + NONE).build());
    met.meet("NOT_FOUND CASE_NOT_FOUND", visiting(pairing).addCases("cases/" + NONE).build());
    var gone = calls.anOfficer("钱某").getName();
    var erasing = EraseOfficerRequest.newBuilder().setRequestId(calls.requestId()).setName(gone);
    var _ = calls.people.eraseOfficer(erasing.build());
    met.meet("FAILED_PRECONDITION OFFICER_ERASED", visiting(pairing).setOfficer(gone).build());
    var visit = visiting(pairing);
    for (int i = 0; i < MOST_VISITS; i++) {
      var _ = calls.people.recordVisit(visit.setRequestId(calls.requestId()).build());
    }
    met.meet("ALREADY_EXISTS TOO_MANY_VISITS", visiting(pairing).build());
  }

  private void projects() {
    var project =
        Project.newBuilder()
            .setUnit(unit)
            .setPatch(PeopleCalls.VILLAGE)
            .setTitle("修通村口道路")
            .setDueDate("2026-12-31");
    met.meet("NOT_FOUND UNIT_NOT_FOUND", adopting(project.clone().setUnit(NO_UNIT)));
    met.meet("NOT_FOUND DIVISION_NOT_FOUND", adopting(project.clone().setPatch(NOWHERE)));
    met.meet("NOT_FOUND GRID_NOT_FOUND", adopting(project.clone().setPatch("grids/" + NONE)));
    met.meet(
        "NOT_FOUND MICRO_GRID_NOT_FOUND", adopting(project.clone().setPatch("microGrids/" + NONE)));
    var grid = calls.town.anEndedGrid().name();
    met.meet("FAILED_PRECONDITION GRID_ENDED", adopting(project.clone().setPatch(grid)));
    var microGrid = calls.town.anEndedMicroGrid().name();
    met.meet("FAILED_PRECONDITION MICRO_GRID_ENDED", adopting(project.clone().setPatch(microGrid)));
    met.meet(
        "NOT_FOUND PROJECT_NOT_FOUND", GetProjectRequest.newBuilder().setName(NO_PROJECT).build());
    met.meet(
        "NOT_FOUND DIVISION_NOT_FOUND",
        ListProjectsRequest.newBuilder().setDivision(NOWHERE).build());
    met.meet("NOT_FOUND UNIT_NOT_FOUND", ListProjectsRequest.newBuilder().setUnit(NO_UNIT).build());
    var done =
        CompleteProjectRequest.newBuilder()
            .setRequestId(calls.requestId())
            .setName(NO_PROJECT)
            .setNote("道路已通");
    var drop =
        DropProjectRequest.newBuilder()
            .setRequestId(calls.requestId())
            .setName(NO_PROJECT)
            .setNote("并入他项");
    met.meet("NOT_FOUND PROJECT_NOT_FOUND", done.build());
    met.meet("NOT_FOUND PROJECT_NOT_FOUND", drop.build());
    var made = calls.people.adoptProject(adopting(project)).getProject().getName();
    var _ = calls.people.completeProject(done.setName(made).build());
    met.meet("FAILED_PRECONDITION PROJECT_ENDED", done.setRequestId(calls.requestId()).build());
    met.meet("FAILED_PRECONDITION PROJECT_ENDED", drop.setName(made).build());
  }

  private CreatePairingRequest creating(Pairing.Builder pairing) {
    return CreatePairingRequest.newBuilder()
        .setRequestId(calls.requestId())
        .setPairing(pairing)
        .build();
  }

  private RecordVisitRequest.Builder visiting(String pairing) {
    return RecordVisitRequest.newBuilder()
        .setRequestId(calls.requestId())
        .setPairing(pairing)
        .setOfficer(calls.anOfficer("赵刚").getName())
        .setFindings("路灯三盏不亮");
  }

  private AdoptProjectRequest adopting(Project.Builder project) {
    return AdoptProjectRequest.newBuilder()
        .setRequestId(calls.requestId())
        .setProject(project)
        .build();
  }
}

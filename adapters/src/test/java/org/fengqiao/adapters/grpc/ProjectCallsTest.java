package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.people.v1.AdoptProjectRequest;
import org.fengqiao.proto.people.v1.CompleteProjectRequest;
import org.fengqiao.proto.people.v1.DropProjectRequest;
import org.fengqiao.proto.people.v1.GetProjectRequest;
import org.fengqiao.proto.people.v1.ListProjectsRequest;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.Project;
import org.fengqiao.proto.people.v1.ProjectState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectCallsTest extends PeopleCalls {
  private String unit = "";

  @BeforeEach
  void setUpABureau() {
    unit = create(unit()).getUnit().getName();
  }

  @Test
  void adoptsShowsListsAndCompletes() {
    var adopting = adopting(project());
    var made = people.adoptProject(adopting);
    assertFalse(made.getRepeated());
    assertTrue(people.adoptProject(adopting).getRepeated());
    var project = made.getProject();
    assertEquals(ProjectState.PROJECT_STATE_ADOPTED, project.getState());
    assertEquals(VILLAGE, project.getPatch());
    assertEquals("2026-03-02", project.getDueDate());
    assertFalse(project.getOverdue());
    assertEquals(project, get(project.getName()));
    assertEquals(List.of(project), listed(ListProjectsRequest.newBuilder().setUnit(unit)));
    var done = people.completeProject(completing(project.getName())).getProject();
    assertEquals(ProjectState.PROJECT_STATE_COMPLETED, done.getState());
    assertEquals("道路已通", done.getNote());
    assertEquals(Times.toProto(town.now()), done.getEndTime());
    var completed = ListProjectsRequest.newBuilder().setDivision(DISTRICT);
    completed.setState(ProjectState.PROJECT_STATE_COMPLETED);
    assertEquals(List.of(done), listed(completed));
    completed.setState(ProjectState.PROJECT_STATE_ADOPTED);
    assertEquals(List.of(), listed(completed));
  }

  @Test
  void showsWhatIsOverdueUntilItIsDropped() {
    var overdue = ListProjectsRequest.newBuilder().setDivision(DISTRICT).setOverdueOnly(true);
    var name = people.adoptProject(adopting(project())).getProject().getName();
    // An hour before midnight in Shanghai the day is not over.
    town.setClock(GroundTown.MORNING.plus(Duration.ofHours(14)));
    assertEquals(List.of(), listed(overdue));
    assertFalse(get(name).getOverdue());
    town.setClock(GroundTown.MORNING.plus(Duration.ofHours(15)));
    assertTrue(get(name).getOverdue());
    assertEquals(List.of(get(name)), listed(overdue));
    var dropping =
        DropProjectRequest.newBuilder().setRequestId(requestId()).setName(name).setNote("并入他项");
    var dropped = people.dropProject(dropping.build()).getProject();
    assertEquals(ProjectState.PROJECT_STATE_DROPPED, dropped.getState());
    assertEquals("并入他项", dropped.getNote());
    assertFalse(dropped.getOverdue());
    assertEquals(List.of(), listed(overdue));
  }

  @Test
  void refusesByTheField() {
    assertEquals("project.unit", field(project().setUnit("units/x")));
    assertEquals("project.patch", field(project().setPatch("qrCodes/0000000000000000")));
    assertEquals("project.title", field(project().setTitle("")));
    assertEquals("project.due_date", field(project().setDueDate("2026-02-30")));
    var name = people.adoptProject(adopting(project())).getProject().getName();
    var wordless = completing(name).toBuilder().clearNote().build();
    assertEquals("note", Refused.by(() -> people.completeProject(wordless)).field());
    var stale = completing(name).toBuilder().setEtag("v9").build();
    assertEquals("ABORTED STALE_ETAG", Refused.by(() -> people.completeProject(stale)).what());
    var none = ListProjectsRequest.getDefaultInstance();
    assertEquals("scope", Refused.by(() -> people.listProjects(none)).field());
  }

  @Test
  void wantsARightForEachMutationAndToRead() {
    var stranger =
        PeopleServiceGrpc.newBlockingStub(
            harness.as(partners.admit("hotline", GroundTown.DISTRICT, Rights.NONE)));
    var adopting = adopting(project());
    assertEquals(
        "ADOPT_PROJECT", Refused.by(() -> stranger.adoptProject(adopting)).metadata("right"));
    var name = people.adoptProject(adopting).getProject().getName();
    var done = completing(name);
    assertEquals(
        "COMPLETE_PROJECT", Refused.by(() -> stranger.completeProject(done)).metadata("right"));
    var drop =
        DropProjectRequest.newBuilder().setRequestId(requestId()).setName(name).setNote("不办");
    assertEquals(
        "DROP_PROJECT", Refused.by(() -> stranger.dropProject(drop.build())).metadata("right"));
    var get = GetProjectRequest.newBuilder().setName(name).build();
    assertEquals("READ_PEOPLE", Refused.by(() -> stranger.getProject(get)).metadata("right"));
  }

  private String field(Project.Builder project) {
    return Refused.by(() -> people.adoptProject(adopting(project))).field();
  }

  private Project.Builder project() {
    return Project.newBuilder()
        .setUnit(unit)
        .setPatch(VILLAGE)
        .setTitle("修通村口道路")
        .setDueDate("2026-03-02");
  }

  private AdoptProjectRequest adopting(Project.Builder project) {
    return AdoptProjectRequest.newBuilder().setRequestId(requestId()).setProject(project).build();
  }

  private CompleteProjectRequest completing(String name) {
    return CompleteProjectRequest.newBuilder()
        .setRequestId(requestId())
        .setName(name)
        .setNote("道路已通")
        .build();
  }

  private Project get(String name) {
    return people.getProject(GetProjectRequest.newBuilder().setName(name).build());
  }

  private List<Project> listed(ListProjectsRequest.Builder asked) {
    return people.listProjects(asked.build()).getProjectsList();
  }
}

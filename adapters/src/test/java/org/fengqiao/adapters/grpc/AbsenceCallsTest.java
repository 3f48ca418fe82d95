package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.people.v1.AbsenceKind;
import org.fengqiao.proto.people.v1.AppointOfficerRequest;
import org.fengqiao.proto.people.v1.EndAbsenceRequest;
import org.fengqiao.proto.people.v1.Gap;
import org.fengqiao.proto.people.v1.GetPostRequest;
import org.fengqiao.proto.people.v1.ListAbsencesRequest;
import org.fengqiao.proto.people.v1.ListGapsRequest;
import org.fengqiao.proto.people.v1.ListPostsRequest;
import org.fengqiao.proto.people.v1.Officer;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.Post;
import org.fengqiao.proto.people.v1.RecordAbsenceRequest;
import org.fengqiao.proto.people.v1.ResolveResponsibleRequest;
import org.fengqiao.proto.people.v1.ResponsibleStep;
import org.fengqiao.proto.people.v1.StaffingGap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Absences, deputies and gaps, as a client meets them. */
class AbsenceCallsTest extends PeopleCalls {
  private Post post = Post.getDefaultInstance();
  private Officer holder = Officer.getDefaultInstance();
  private Officer deputy = Officer.getDefaultInstance();

  @BeforeEach
  void appoint() {
    post = aPost("town-director", TOWN);
    holder = anOfficer("张建国");
    deputy = anOfficer("王芳");
    var _ =
        people.appointOfficer(
            AppointOfficerRequest.newBuilder()
                .setRequestId(requestId())
                .setPost(post.getName())
                .setOfficer(holder.getName())
                .build());
  }

  @Test
  void recordsAnAbsenceAndShowsTheDeputyInThePost() {
    var recorded = people.recordAbsence(leaving().setNote("产假").build()).getAbsence();
    assertEquals("产假", recorded.getNote());
    assertEquals(deputy.getName(), recorded.getDeputy());
    var shown = people.getPost(GetPostRequest.newBuilder().setName(post.getName()).build());
    assertEquals(List.of(deputy.getName()), shown.getHoldersList());
    assertEquals(List.of(holder.getName()), shown.getAbsentHoldersList());
    var listed = ListAbsencesRequest.newBuilder().setOfficer(holder.getName()).build();
    assertEquals(List.of(recorded), people.listAbsences(listed).getAbsencesList());
  }

  @Test
  void answersARepeatedRequestWithTheSameAbsence() {
    var request = leaving().build();
    var first = people.recordAbsence(request);
    var again = people.recordAbsence(request);
    assertFalse(first.getRepeated());
    assertTrue(again.getRepeated());
    assertEquals(first.getAbsence(), again.getAbsence());
  }

  @Test
  void namesTheDeputyOnTheLadderWithTheHolderStoodInFor() {
    var _ = people.recordAbsence(leaving().build());
    var director = director();
    assertEquals(Gap.GAP_UNSPECIFIED, director.getGap());
    assertEquals(deputy.getName(), director.getHolders(0).getOfficer());
    assertEquals("王芳", director.getHolders(0).getDisplayName());
    assertEquals(holder.getName(), director.getHolders(0).getDeputyFor());
  }

  @Test
  void showsAGapOnTheLadderWhereNobodyStandsIn() {
    assertEquals("", director().getHolders(0).getDeputyFor());
    var _ = people.recordAbsence(leaving().clearDeputy().build());
    assertEquals(Gap.GAP_HOLDERS_ABSENT, director().getGap());
    assertEquals(0, director().getHoldersCount());
    var vacant = ListPostsRequest.newBuilder().setPatch(TOWN).setVacantOnly(true).build();
    assertEquals(1, people.listPosts(vacant).getPostsCount());
  }

  @Test
  void endsAnAbsence() {
    var absence = people.recordAbsence(leaving().build()).getAbsence();
    town.setClock(town.now().plus(Duration.ofHours(1)));
    var ending = EndAbsenceRequest.newBuilder().setRequestId(requestId());
    var ended = people.endAbsence(ending.setName(absence.getName()).build()).getAbsence();
    assertEquals(Times.toProto(town.now()), ended.getEndTime());
    assertEquals(holder.getName(), director().getHolders(0).getOfficer());
  }

  @Test
  void listsWhatIsMissingPageByPage() {
    var asked = ListGapsRequest.newBuilder().setDivision(DISTRICT).setPageSize(1);
    var first = people.listGaps(asked.build());
    var few = first.getGaps(0);
    assertEquals(
        StaffingGap.newBuilder()
            .setRole("town-director")
            .setTitle("镇综治中心主任")
            .setGap(Gap.GAP_TOO_FEW)
            .setPresent(1)
            .setLeast(2)
            .setStartTime(few.getStartTime())
            .setPatch(few.getPatch())
            .build(),
        few);
    assertEquals(TOWN, few.getPatch().getDivision());
    assertEquals("", first.getNextPageToken());
    assertEquals(Times.toProto(town.now()), first.getListTime());
    var away = Times.toProto(town.now().plus(Duration.ofDays(2)));
    var back = Times.toProto(town.now().plus(Duration.ofDays(4)));
    var _ =
        people.recordAbsence(leaving().clearDeputy().setStartTime(away).setEndTime(back).build());
    var ahead = people.listGaps(asked.setHorizonDays(2).build());
    var rest = people.listGaps(asked.setPageToken(ahead.getNextPageToken()).build());
    assertEquals(Gap.GAP_TOO_FEW, ahead.getGaps(0).getGap());
    assertEquals(away, ahead.getGaps(0).getEndTime());
    assertEquals(Gap.GAP_HOLDERS_ABSENT, rest.getGaps(0).getGap());
    assertEquals(post.getName(), rest.getGaps(0).getPost());
    assertEquals(away, rest.getGaps(0).getStartTime());
    assertEquals(back, rest.getGaps(0).getEndTime());
    assertEquals(ahead.getListTime(), rest.getListTime());
  }

  @Test
  void refusesByTheField() {
    assertEquals("kind", field(leaving().clearKind()));
    assertEquals("deputy", field(leaving().setDeputy(holder.getName())));
    assertEquals("note", field(leaving().setNote("长".repeat(501))));
    assertEquals(
        "end_time", field(leaving().setEndTime(Times.toProto(town.now().minusSeconds(1)))));
    var far = ListGapsRequest.newBuilder().setDivision(DISTRICT).setHorizonDays(91).build();
    assertEquals("horizon_days", Refused.by(() -> people.listGaps(far)).field());
  }

  @Test
  void wantsARightForReadingAndForRecording() {
    var stranger =
        PeopleServiceGrpc.newBlockingStub(
            harness.as(partners.admit("hotline", GroundTown.DISTRICT, Rights.NONE)));
    var gaps = ListGapsRequest.newBuilder().setDivision(DISTRICT).build();
    assertEquals("READ_PEOPLE", Refused.by(() -> stranger.listGaps(gaps)).metadata("right"));
    var absence = leaving().build();
    assertEquals(
        "RECORD_ABSENCE", Refused.by(() -> stranger.recordAbsence(absence)).metadata("right"));
  }

  private String field(RecordAbsenceRequest.Builder request) {
    return Refused.by(() -> people.recordAbsence(request.build())).field();
  }

  private RecordAbsenceRequest.Builder leaving() {
    return RecordAbsenceRequest.newBuilder()
        .setRequestId(requestId())
        .setOfficer(holder.getName())
        .setKind(AbsenceKind.ABSENCE_KIND_LEAVE)
        .setDeputy(deputy.getName());
  }

  private ResponsibleStep director() {
    var asked = ResolveResponsibleRequest.newBuilder().setPatch(VILLAGE).setCategory("water");
    return people.resolveResponsible(asked.build()).getSteps(1);
  }
}

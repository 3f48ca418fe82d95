package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.policies.v1.GetPackRequest;
import org.fengqiao.proto.policies.v1.ListPacksRequest;
import org.fengqiao.proto.policies.v1.PolicyServiceGrpc;
import org.junit.jupiter.api.Test;

class PolicyGrpcServiceTest extends PolicyCalls {
  @Test
  void listsWhatIsWrongWithAPackAndPublishesNothing() {
    var faulty = policies.validatePack(validating(PACK.replace("ORDINARY", "HUGE")));
    assertEquals("small", faulty.getPackId());
    assertTrue(faulty.getProblemsCount() > 0);
    assertFalse(faulty.getProblems(0).getMessage().isEmpty());
    var early = policies.validatePack(validating(PACK));
    assertEquals(
        List.of("calendar"), early.getProblemsList().stream().map(p -> p.getPath()).toList());
    publishCalendar();
    assertEquals(0, policies.validatePack(validating(PACK)).getProblemsCount());
    var none = policies.listPacks(ListPacksRequest.getDefaultInstance());
    assertEquals(0, none.getPacksCount());
    assertEquals("yaml", Refused.by(() -> policies.validatePack(validating(""))).field());
  }

  @Test
  void publishesAPackAndShowsItsBytes() {
    publishCalendar();
    var request = publishing(PACK).build();
    var made = policies.publishPack(request);
    assertEquals("packs/small/versions/1", made.getPack().getName());
    assertEquals("小县", made.getPack().getDisplayName());
    assertTrue(policies.publishPack(request).getRepeated());
    var shown = policies.getPack(GetPackRequest.newBuilder().setName("packs/small").build());
    assertEquals(PACK, shown.getYaml().toStringUtf8());
    assertEquals(made.getPack().getSha256(), shown.getSha256());
    var first = GetPackRequest.newBuilder().setName("packs/small/versions/1").build();
    assertEquals(shown, policies.getPack(first));
  }

  @Test
  void answersARepeatWithTheVersionItMadeWhateverCameAfter() {
    var calendar = publishing(calendar()).build();
    var first = policies.publishCalendar(calendar);
    var _ = policies.publishCalendar(publishing(calendar().setLastYear(2027)).build());
    assertEquals(first.toBuilder().setRepeated(true).build(), policies.publishCalendar(calendar));
    var pack = publishing(PACK).build();
    var made = policies.publishPack(pack);
    // The same bytes again, from now: another version.
    var _ = policies.publishPack(publishing(PACK).build());
    assertEquals(made.toBuilder().setRepeated(true).build(), policies.publishPack(pack));
  }

  @Test
  void listsPacksAndTheVersionsOfOne() {
    publishCalendar();
    var _ = policies.publishPack(publishing(PACK).build());
    var _ = policies.publishPack(publishing(PACK + "# next\n").build());
    var all = policies.listPacks(ListPacksRequest.getDefaultInstance());
    assertEquals(2, all.getPacks(0).getVersion());
    var versions =
        policies.listPacks(
            ListPacksRequest.newBuilder().setPack("packs/small").setPageSize(1).build());
    assertEquals(2, versions.getPacks(0).getVersion());
    assertFalse(versions.getNextPageToken().isEmpty());
  }

  @Test
  void refusesPacksByTheirReasons() {
    var request = publishing(PACK).build();
    assertEquals(
        "NOT_FOUND CALENDAR_NOT_FOUND", Refused.by(() -> policies.publishPack(request)).what());
    publishCalendar();
    var faulty = Refused.by(() -> policies.publishPack(publishing("pack: x").build()));
    assertEquals("INVALID_ARGUMENT PACK_FAULTY", faulty.what());
    assertFalse(faulty.field().isEmpty());
    var nowhere = publishing(PACK.replace("620402", "110000")).build();
    assertEquals(
        "NOT_FOUND DIVISION_NOT_FOUND", Refused.by(() -> policies.publishPack(nowhere)).what());
    var past =
        publishing(PACK)
            .setEffectiveTime(Times.toProto(town.now().minus(Duration.ofDays(1))))
            .build();
    assertEquals(
        "INVALID_ARGUMENT EFFECTIVE_TIME_PAST",
        Refused.by(() -> policies.publishPack(past)).what());
    var _ = policies.publishPack(publishing(PACK).build());
    var other = publishing(PACK.replace("small", "other")).build();
    assertEquals(
        "ALREADY_EXISTS DIVISION_HAS_PACK", Refused.by(() -> policies.publishPack(other)).what());
    var moved = publishing(PACK.replace("620402000000", "620400000000")).build();
    assertEquals(
        "ALREADY_EXISTS PACK_DIVISION_FIXED", Refused.by(() -> policies.publishPack(moved)).what());
  }

  @Test
  void refusesPacksThatAreNot() {
    assertEquals("NOT_FOUND PACK_NOT_FOUND", refusedPack("packs/none"));
    publishCalendar();
    var _ = policies.publishPack(publishing(PACK).build());
    assertEquals("NOT_FOUND PACK_VERSION_NOT_FOUND", refusedPack("packs/small/versions/9"));
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", refusedPack("packs/small/versions/0"));
    var none = ListPacksRequest.newBuilder().setPack("packs/none").build();
    assertEquals("NOT_FOUND PACK_NOT_FOUND", Refused.by(() -> policies.listPacks(none)).what());
  }

  @Test
  void wantsARightForReadingAndForEachMutation() {
    var stranger =
        PolicyServiceGrpc.newBlockingStub(
            harness.as(partners.admit("hotline", GroundTown.DISTRICT, Rights.NONE)));
    var shown = GetPackRequest.newBuilder().setName("packs/small").build();
    assertEquals("READ_POLICIES", Refused.by(() -> stranger.getPack(shown)).metadata("right"));
    var checked = validating(PACK);
    assertEquals(
        "VALIDATE_PACK", Refused.by(() -> stranger.validatePack(checked)).metadata("right"));
    var pack = publishing(PACK).build();
    assertEquals("PUBLISH_PACK", Refused.by(() -> stranger.publishPack(pack)).metadata("right"));
    var calendar = publishing(calendar()).build();
    assertEquals(
        "PUBLISH_CALENDAR", Refused.by(() -> stranger.publishCalendar(calendar)).metadata("right"));
  }

  private String refusedPack(String name) {
    var asked = GetPackRequest.newBuilder().setName(name).build();
    return Refused.by(() -> policies.getPack(asked)).what();
  }
}

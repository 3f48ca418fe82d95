package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.application.cases.WakeDueClocks;
import org.fengqiao.application.store.MemoryClocks;
import org.fengqiao.proto.cases.v1.Attachment;
import org.fengqiao.proto.cases.v1.ContentState;
import org.fengqiao.proto.cases.v1.ListSupervisionsRequest;
import org.fengqiao.proto.cases.v1.SupervisionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A town supervises a village, over the wire and on a clock that is set. */
class SupervisionGrpcTest {
  private final SupervisionWire wire = new SupervisionWire();

  @AfterEach
  void stop() {
    wire.close();
  }

  private void pass(Duration time) {
    wire.town.cases.pass(time);
    var clocks = new MemoryClocks(wire.town.cases.memory);
    var wakers = Set.of(wire.town.cases.wake, wire.town.wake);
    var due = new WakeDueClocks(clocks, wakers, wire.town.cases.rules, wire.town.cases.town.clock);
    assertEquals(Map.of(), due.wake().failed());
  }

  @Test
  void tellsTheStoryOfASupervisionThatIsSilentThenReturnedThenAccepted() {
    var ordered = wire.order();
    assertEquals(SupervisionState.SUPERVISION_STATE_ORDERED, ordered.getState());
    assertEquals("限期清理河道", ordered.getDemand().getText());
    assertEquals("packs/small/versions/2", ordered.getPackVersion());
    assertEquals(Names.of(wire.town.cases.director.unit()), ordered.getSuperiorUnit());
    assertEquals("", ordered.getCase());
    assertFalse(ordered.getOverdue());

    pass(Duration.ofDays(3));
    var silent = wire.get(ordered);
    assertTrue(silent.getOverdue());
    var rungs = silent.getRounds(0).getClock().getRungsList();
    assertEquals(List.of("REMIND", "OVERDUE"), rungs.stream().map(r -> r.getRung()).toList());
    rungs.forEach(rung -> assertTrue(rung.hasFireTime(), rung::toString));
    assertTrue(silent.getRounds(0).getClock().getStepsCount() > 0);

    var picture =
        Attachment.newBuilder()
            .setUri("https://e.example.cn/1.jpg")
            .setMediaType("image/jpeg")
            .setSizeBytes(5)
            .setSha256("0f".repeat(32));
    var replied =
        wire.as(wire.village)
            .replyToSupervision(wire.replying(ordered).addEvidence(picture).build())
            .getSupervision();
    assertEquals(SupervisionState.SUPERVISION_STATE_REPLIED, replied.getState());
    assertFalse(replied.getOverdue());
    assertTrue(replied.getRounds(0).getLate());
    assertEquals("已清理完毕", replied.getRounds(0).getReply());
    assertEquals("image/jpeg", replied.getRounds(0).getEvidence(0).getMediaType());
    assertEquals(ContentState.CONTENT_STATE_PRESENT, replied.getRounds(0).getReplyState());

    var request = wire.returning(ordered).setBudget("4h").build();
    var returned = wire.as(wire.units).returnReply(request).getSupervision();
    assertEquals(2, returned.getRoundsCount());
    assertEquals("4h", returned.getRounds(1).getBudget());
    assertEquals("下游仍有垃圾", returned.getRounds(0).getReturnReason().getText());
    assertEquals(
        Times.toProto(wire.town.cases.town.now().plus(Duration.ofHours(4))),
        returned.getRounds(1).getDueTime());
    assertTrue(wire.as(wire.units).returnReply(request).getRepeated());

    wire.reply(ordered);
    var accepted =
        wire.as(wire.units).acceptReply(wire.accepting(ordered).build()).getSupervision();
    assertEquals(SupervisionState.SUPERVISION_STATE_ACCEPTED, accepted.getState());
    assertEquals("可以销号", accepted.getOutcome().getText());
    assertTrue(accepted.hasEndTime());
  }

  @Test
  void isAboutACaseAndAPost() {
    var c = wire.town.cases.aCase();
    var ordered =
        wire.as(wire.units)
            .orderSupervision(
                wire.ordering()
                    .setCase(Names.of(c.id()))
                    .setPost(Names.of(wire.town.cases.secretary.id()))
                    .setBudget("1wd")
                    .build())
            .getSupervision();
    assertEquals(Names.of(c.id()), ordered.getCase());
    assertEquals(Names.of(wire.town.cases.secretary.id()), ordered.getPost());
    assertEquals("1wd", ordered.getRounds(0).getBudget());
  }

  @Test
  void listsByPatchAndUnitsPageByPage() {
    var first = wire.order();
    var second = wire.order();
    wire.as(wire.units).withdrawSupervision(wire.withdrawing(first).build());
    var both = List.of(second.getName(), first.getName());
    var here = ListSupervisionsRequest.newBuilder().setDivision(SupervisionWire.VILLAGE);
    assertEquals(both, listed(wire.overseer, here));
    var unit = ListSupervisionsRequest.newBuilder().setSupervisedUnit(first.getUnit());
    assertEquals(both, listed(wire.village, unit));
    var by = ListSupervisionsRequest.newBuilder().setOrderingUnit(first.getSuperiorUnit());
    assertEquals(both, listed(wire.units, by));
    assertEquals(List.of(), listed(wire.stranger, by));
    by.setState(SupervisionState.SUPERVISION_STATE_WITHDRAWN);
    assertEquals(List.of(first.getName()), listed(wire.units, by));
    assertEquals(List.of(), listed(wire.village, unit.setLateOnly(true)));
    pass(Duration.ofDays(3));
    assertEquals(List.of(second.getName()), listed(wire.village, unit));
  }

  private List<String> listed(String by, ListSupervisionsRequest.Builder request) {
    var names = new ArrayList<String>();
    request.setPageSize(1).clearPageToken();
    do {
      var page = wire.as(by).listSupervisions(request.build());
      page.getSupervisionsList().forEach(one -> names.add(one.getName()));
      request.setPageToken(page.getNextPageToken());
    } while (!request.getPageToken().isEmpty());
    return names;
  }

  @Test
  void namesEachFieldThatBreaksItsRule() {
    var s = wire.order();
    Map.of(
            "superior", wire.ordering().clearSuperior().build(),
            "acting_officer", wire.ordering().clearActingOfficer().build(),
            "unit", wire.ordering().setUnit("units/1").build(),
            "post", wire.ordering().setPost("posts/1").build(),
            "matter", wire.ordering().clearPatch().build(),
            "patch", wire.ordering().setPatch("qrCodes/ABCDEFGH23").build(),
            "case", wire.ordering().setCase("cases/1").build(),
            "demand", wire.ordering().setDemand(" ").build(),
            "budget", wire.ordering().setBudget("two days").build())
        .forEach((field, request) ->
            assertInvalid(field, () -> wire.as(wire.units).orderSupervision(request)));
    var longer = wire.ordering().setBudget("400d").build();
    assertInvalid("budget", () -> wire.as(wire.units).orderSupervision(longer));
    var silent = wire.replying(s).clearText().build();
    assertInvalid("text", () -> wire.as(wire.village).replyToSupervision(silent));
    var noReason = wire.withdrawing(s).clearReason().build();
    assertInvalid("reason", () -> wire.as(wire.units).withdrawSupervision(noReason));
    var noScope = ListSupervisionsRequest.getDefaultInstance();
    assertInvalid("scope", () -> wire.as(wire.units).listSupervisions(noScope));
  }

  private static void assertInvalid(String field, Executable call) {
    var refused = Refused.by(call);
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
    assertEquals(field, refused.metadata("field"));
  }
}

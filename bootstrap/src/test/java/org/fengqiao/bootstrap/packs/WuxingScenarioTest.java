package org.fengqiao.bootstrap.packs;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.fengqiao.bootstrap.demo.Crew;
import org.fengqiao.bootstrap.story.Line;
import org.fengqiao.bootstrap.story.Stage;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.DispatchCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.Reporter;
import org.fengqiao.proto.cases.v1.Satisfaction;
import org.fengqiao.proto.cases.v1.WhistleState;
import org.fengqiao.proto.grids.v1.Grid;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.ListZonesRequest;
import org.fengqiao.proto.grids.v1.Zone;
import org.fengqiao.proto.people.v1.ListGapsRequest;
import org.fengqiao.proto.people.v1.ListUnitsRequest;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.Post;
import org.fengqiao.proto.people.v1.Unit;
import org.fengqiao.proto.people.v1.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of {@code docs/packs/wuxing.md}, through the real API on a clock that is set: whatever
 * the channel, it goes in and out by the district's centre, and bureau chiefs come when a village
 * whistles.
 */
class WuxingScenarioTest {
  @Test
  void goesInAndOutByOneCentreAndBringsBureauChiefsToTheVillageThatWhistles(@TempDir Path home) {
    try (var stage = Stage.open(home, "2026-04-13T08:30:00+08:00", Wuxing.place())) {
      var secretaries = secretaries(stage);
      var villageUnits = secretaries.stream().collect(toMap(Post::getPatch, Post::getUnit));
      var ground = WuxingGround.setUp(stage, villageUnits);
      isAsTheFieldCounts(stage, ground);

      // One in: ten channels, and each leads to the district's centre.
      stage.set("2026-04-13T09:00:00+08:00");
      var director = stage.people().post("district-centre-director", Wuxing.DISTRICT);
      var centre = Wuxing.centre(stage, director.getUnit());
      var reporter = Wuxing.reporter(stage);
      var grid = gridIn(ground, Wuxing.ZHILI);
      for (var channel : Wuxing.channels()) {
        var c = reporter.report(report(channel, grid));
        assertEquals(director.getUnit(), c.getLeadUnit(), channel::name);
      }
      var secretary =
          secretaries.stream()
              .filter(post -> post.getPatch().equals(grid.getDivision()))
              .findFirst()
              .orElseThrow();
      var matter = stage.follow(reporter.report(report(Channel.CHANNEL_PATROL, grid)));
      assertEquals(at("2026-04-13T11:00:00+08:00"), matter.due("PASS_ON"));

      // The centre gives it to the village, which signs for it.
      stage.set("2026-04-13T09:30:00+08:00");
      dispatch(centre, matter.name(), secretary);
      assertFalse(running(matter.now()).contains("PASS_ON"));
      assertEquals(at("2026-04-21T00:00:00+08:00"), matter.due("HANDLE"));
      var zhili = Wuxing.town(stage, "wx-zhili", Wuxing.ZHILI, List.of(secretary.getUnit()));
      matter.by(zhili).signFor();

      // 10:00: it cannot clear the river alone, and whistles for two bureaus of the list.
      stage.set("2026-04-13T10:00:00+08:00");
      var bureaus = Wuxing.bureaus(stage, departments(stage));
      var village = new Whistling(stage.people(), zhili, bureaus, secretary);
      assertEquals("OFF_WHISTLE_LIST", Refused.reason(() -> village.blow("9.01", "")));
      assertEquals(
          "OFF_WHISTLE_LIST", Refused.reason(() -> village.blow("2.01", "", "market-chief")));
      var whistle = village.blow("2.01", matter.name());
      whistle
          .getCallsList()
          .forEach(call ->
              assertEquals(
                  at("2026-04-13T16:30:00+08:00").getEpochSecond() / 60,
                  call.getDueTime().getSeconds() / 60));

      // The water bureau's chief is there at 10:40; the other is reminded, and then reported.
      stage.set("2026-04-13T10:40:00+08:00");
      assertFalse(village.come(whistle, "water-chief").getLate());
      stage.set("2026-04-13T15:30:00+08:00");
      assertEquals(1, stage.awaitNotices("尚未报到", 1).size());
      assertEquals("ORGANS_STILL_OUT", Refused.reason(() -> village.settle(whistle, "河道已清")));
      stage.set("2026-04-13T16:30:00+08:00");
      assertEquals(2, stage.awaitNotices("内未报到", 2).size());
      stage.set("2026-04-13T16:45:00+08:00");
      assertTrue(village.come(whistle, "enforcement-chief").getLate());
      village.done(whistle, "water-chief", "已调泵清淤");
      village.done(whistle, "enforcement-chief", "已拆除占河棚屋");
      var settled = village.settle(whistle, "河道已通，水质恢复");
      assertEquals(WhistleState.WHISTLE_STATE_SETTLED, settled.getState());
      assertEquals(
          2, village.score(whistle, "enforcement-chief", 2, "局长到得太晚").getAppraisals(0).getScore());

      aTownWhistlesToo(stage, bureaus);

      // One out: the village resolves, but the answer is the centre's alone.
      stage.set("2026-04-14T10:00:00+08:00");
      matter.by(zhili).resolve("河道已清淤，占河棚屋已拆除");
      assertEquals("RIGHT_MISSING", Refused.reason(() -> matter.by(zhili).close()));
      assertEquals("RIGHT_MISSING", Refused.reason(() -> matter.by(reporter).close()));
      matter.by(centre).close();
      var answered = reporter.get(matter.name());
      assertEquals(CaseState.CASE_STATE_CLOSED, answered.getState());
      assertEquals("河道已清淤，占河棚屋已拆除", answered.getResolution().getText());
      matter.by(centre).callBack(Satisfaction.SATISFACTION_SATISFIED, "水清了");
      assertEquals(0, matter.now().getRunningClocksCount());
      assertEquals(0, stage.differing());
    }
  }

  private static void isAsTheFieldCounts(Stage stage, WuxingGround ground) {
    assertEquals(14, Wuxing.towns().size());
    assertEquals(8, departments(stage).size());
    assertEquals(46 + 538, ground.people().getAdded());
    var zones =
        stage
            .main()
            .call(GridServiceGrpc::newBlockingStub)
            .listZones(
                ListZonesRequest.newBuilder().setDivision(Wuxing.DISTRICT).setPageSize(500).build())
            .getZonesList();
    assertEquals(46, zones.size());
    assertEquals(538, zones.stream().mapToInt(Zone::getGridCount).sum());
    assertEquals(14, zones.stream().map(Zone::getDivision).distinct().count());
    for (var town : Wuxing.towns()) {
      var gaps =
          stage
              .main()
              .call(PeopleServiceGrpc::newBlockingStub)
              .listGaps(
                  ListGapsRequest.newBuilder().setDivision("divisions/" + town.value()).build());
      assertEquals(List.of(), gaps.getGapsList());
    }
  }

  /** A town calls for unpaid wages, and both chiefs come in time. */
  private static void aTownWhistlesToo(Stage stage, Line bureaus) {
    var director = stage.people().post("town-centre-director", Wuxing.BALIDIAN);
    var line = Wuxing.town(stage, "wx-balidian", Wuxing.BALIDIAN, List.of(director.getUnit()));
    var town = new Whistling(stage.people(), line, bureaus, director);
    var whistle = town.blow("1.02", "");
    assertFalse(town.come(whistle, "labour-chief").getLate());
    assertFalse(town.come(whistle, "housing-chief").getLate());
    assertEquals(WhistleState.WHISTLE_STATE_SETTLED, town.settle(whistle, "工资已补发").getState());
  }

  private static List<Post> secretaries(Stage stage) {
    return Crew.each(
        Wuxing.villages(),
        village -> stage.people().post("village-party-secretary", "divisions/" + village.value()));
  }

  private static List<String> departments(Stage stage) {
    return stage
        .main()
        .call(PeopleServiceGrpc::newBlockingStub)
        .listUnits(
            ListUnitsRequest.newBuilder()
                .setDivision(Wuxing.DISTRICT)
                .setKind(UnitKind.UNIT_KIND_DEPARTMENT)
                .setPageSize(500)
                .build())
        .getUnitsList()
        .stream()
        .map(Unit::getName)
        .toList();
  }

  private static Grid gridIn(WuxingGround ground, String town) {
    var stem = town.substring(0, "divisions/330502100".length());
    return ground.grids().stream()
        .filter(grid -> grid.getDivision().startsWith(stem))
        .findFirst()
        .orElseThrow();
  }

  private static ReportCaseRequest.Builder report(Channel channel, Grid grid) {
    return ReportCaseRequest.newBuilder()
        .setChannel(channel)
        .setCategory("event.river")
        .setPatch(grid.getName())
        .setSubject("河道淤堵发臭，棚屋占河")
        .setReporter(Reporter.newBuilder().setName("村民").setPhone("13900000009"));
  }

  private static void dispatch(Line centre, String name, Post post) {
    var _ =
        centre
            .call(CaseServiceGrpc::newBlockingStub)
            .dispatchCase(
                DispatchCaseRequest.newBuilder()
                    .setRequestId(Line.id())
                    .setName(name)
                    .setUnit(post.getUnit())
                    .setPost(post.getName())
                    .build());
  }

  private static Set<String> running(Case c) {
    return c.getRunningClocksList().stream()
        .map(clock -> clock.getClock())
        .collect(java.util.stream.Collectors.toSet());
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}

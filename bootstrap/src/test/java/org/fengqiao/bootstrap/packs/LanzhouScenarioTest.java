package org.fengqiao.bootstrap.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.bootstrap.story.Line;
import org.fengqiao.bootstrap.story.Matter;
import org.fengqiao.bootstrap.story.Stage;
import org.fengqiao.proto.cases.v1.AssignPartRequest;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseFilter;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.Duplicate;
import org.fengqiao.proto.cases.v1.HandInPartRequest;
import org.fengqiao.proto.cases.v1.ListDuplicatesRequest;
import org.fengqiao.proto.cases.v1.MergeCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.Reporter;
import org.fengqiao.proto.cases.v1.Satisfaction;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of {@code docs/packs/lanzhou.md}, through the real API on a clock that is set: three
 * platforms bring one matter, and one answer goes back to all of them.
 */
class LanzhouScenarioTest {
  @Test
  void answersThreePlatformsByOneCaseThatFourLevelsSee(@TempDir Path home) {
    try (var stage = Stage.open(home, "2026-03-09T08:30:00+08:00", Lanzhou.place())) {
      var hotline = Lanzhou.platform(stage, "lz-12345", "12345 热线平台", Channel.CHANNEL_ORDER_12345);
      var snap = Lanzhou.platform(stage, "lz-snap", "随手拍平台", Channel.CHANNEL_SNAP);
      var grid = Lanzhou.platform(stage, "lz-grid", "网格巡查平台", Channel.CHANNEL_PATROL);

      // Monday, 09:00: a resident rings up; it goes to the community's station.
      stage.set("2026-03-09T09:00:00+08:00");
      var first =
          stage.follow(
              hotline.report(
                  report(Channel.CHANNEL_ORDER_12345, "LZ12345-0309-0001", "楼下烧烤店油烟噪声扰民")
                      .setText("楼下烧烤店每天营业到半夜，油烟直排，噪声很大，家里老人睡不着。")));
      assertEquals("village-station-head", first.actingRole());
      assertEquals(at("2026-03-09T15:30:00+08:00"), first.due("CONTACT"));
      assertEquals(at("2026-03-17T00:00:00+08:00"), first.due("HANDLE"));

      // 11:20: a neighbour sends a picture by another platform; the centre sees that it is the
      // same.
      stage.set("2026-03-09T11:20:00+08:00");
      var snapped =
          report(Channel.CHANNEL_SNAP, "SNAP-88213", "烧烤店油烟直排噪声扰民")
              .setText("烧烤店油烟直排到居民楼，营业到半夜，噪声很大。");
      var second = stage.follow(snap.report(snapped));
      assertNotEquals(first.now().getNumber(), second.now().getNumber());
      var likely = duplicates(stage, second);
      assertEquals(List.of(first.name()), likely.stream().map(Duplicate::getCase).toList());
      assertTrue(likely.getFirst().getLikeness() >= 0.25, likely::toString);
      assertFalse(likely.getFirst().getReasonsList().isEmpty());
      merge(stage, second, first);
      assertEquals(CaseState.CASE_STATE_MERGED, snap.get(second.name()).getState());
      assertEquals(0, second.now().getRunningClocksCount());
      assertEquals("CASE_NOT_FOUND", Refused.reason(() -> snap.get(first.name())));

      // The platform sends it once more: the case it made, and no other.
      assertEquals(second.name(), snap.report(snapped).getName());

      // 14:00: a grid officer brings it by the third platform, and a lift that stands still.
      stage.set("2026-03-09T14:00:00+08:00");
      var third =
          stage.follow(
              grid.report(
                  report(Channel.CHANNEL_PATROL, "WG-0309-17", "巡查发现烧烤店油烟直排扰民")
                      .setText("巡查时居民反映烧烤店油烟直排、噪声扰民，营业到半夜。")));
      var lift =
          stage.follow(
              grid.report(
                  report(Channel.CHANNEL_PATROL, "WG-0309-18", "3 号楼电梯停运")
                      .setCategory("service.lift")));
      assertEquals(
          Set.of(first.name(), second.name()),
          duplicates(stage, third).stream().map(Duplicate::getCase).collect(Collectors.toSet()));
      assertEquals(List.of(), duplicates(stage, lift));
      merge(stage, third, first);
      assertEquals(List.of(second.name(), third.name()), first.now().getMergedCasesList());
      assertEquals(
          "CHANNEL_NOT_ALLOWED",
          Refused.reason(() -> grid.report(report(Channel.CHANNEL_SNAP, "WG-0309-19", "油烟"))));

      // 15:00: the station reaches the resident, and asks the town's enforcement team to come.
      stage.set("2026-03-09T15:00:00+08:00");
      first.signFor();
      first.contact("已电话联系，约定 10 日 15 时到店现场见面");
      assertFalse(running(first.now()).contains("CONTACT"));
      bringIn(stage, first);
      assertTrue(stage.awaitNotices(first.now().getNumber(), 2).getLast().contains("综合执法队到现场"));

      // Tuesday, 15:00: residents, the shop, the property company and the team meet on site.
      stage.set("2026-03-10T15:00:00+08:00");
      first.progress("现场会：在烧烤店门口，居民代表 3 人、店主、物业、综合执法队到场，店主同意 23 时前收摊并加装油烟净化器");
      assertEquals("PARTS_OPEN", Refused.reason(() -> first.resolve("已现场调解")));
      handIn(stage, first);

      // Thursday: the cleaner hangs. One answer ends all three, in one moment.
      stage.set("2026-03-12T10:00:00+08:00");
      var answer = "油烟净化器已装好，店主承诺 23 时前收摊，街道每周复查";
      first.resolve(answer);
      first.close();
      for (var heard :
          Map.of(hotline, first.name(), snap, second.name(), grid, third.name()).entrySet()) {
        var c = heard.getKey().get(heard.getValue());
        assertEquals(CaseState.CASE_STATE_CLOSED, c.getState());
        assertEquals(answer, c.getResolution().getText());
        assertEquals(first.now().getCloseTime(), c.getCloseTime());
      }
      first.callBack(Satisfaction.SATISFACTION_SATISFIED, "现在安静了");
      assertEquals(0, first.now().getRunningClocksCount());

      fourLevelsSeeIt(stage, Set.of(first.name(), second.name(), third.name(), lift.name()));
      assertEquals(0, stage.differing());
    }
  }

  /** City, district, town and village see it; another district does not. */
  private static void fourLevelsSeeIt(Stage stage, Set<String> all) {
    var ofTheVillage = CaseFilter.newBuilder().setPatch(Lanzhou.VILLAGE);
    var last = stage.main().list(ofTheVillage).getLast();
    for (var level :
        List.of(
            Lanzhou.level(stage, "lz-city", "兰州市", Lanzhou.CITY),
            Lanzhou.level(stage, "lz-district", "城关区", Lanzhou.DISTRICT),
            Lanzhou.level(stage, "lz-town", "第一街道", Lanzhou.TOWN),
            Lanzhou.level(stage, "lz-village", "第一社区", Lanzhou.VILLAGE))) {
      assertEquals(all, names(level.list(ofTheVillage)));
      var heard = level.hear(ofTheVillage, last);
      assertTrue(heard.stream().anyMatch(entry -> entry.getCase().equals(last.getName())));
      assertTrue(all.containsAll(heard.stream().map(TraceEntry::getCase).toList()));
    }
    var outside = Lanzhou.level(stage, "lz-other", "七里河区", Lanzhou.OTHER_DISTRICT);
    assertEquals(List.of(), outside.list(ofTheVillage));
    assertEquals("CASE_NOT_FOUND", Refused.reason(() -> outside.get(last.getName())));
    var own =
        stage
            .main()
            .report(report(Channel.CHANNEL_HOTLINE, "", "路灯不亮").setPatch(Lanzhou.OTHER_DISTRICT));
    var heard = outside.hear(CaseFilter.newBuilder(), own);
    assertEquals(
        Set.of(own.getName()), heard.stream().map(TraceEntry::getCase).collect(Collectors.toSet()));
  }

  private static ReportCaseRequest.Builder report(Channel channel, String source, String subject) {
    return ReportCaseRequest.newBuilder()
        .setChannel(channel)
        .setSourceId(source)
        .setCategory("nuisance.kitchen")
        .setPatch(Lanzhou.VILLAGE)
        .setSubject(subject)
        .setReporter(Reporter.newBuilder().setName("居民").setPhone("13900000009"));
  }

  private static List<Duplicate> duplicates(Stage stage, Matter matter) {
    return stage
        .main()
        .call(CaseServiceGrpc::newBlockingStub)
        .listDuplicates(ListDuplicatesRequest.newBuilder().setParent(matter.name()).build())
        .getDuplicatesList();
  }

  private static void merge(Stage stage, Matter matter, Matter primary) {
    var _ =
        stage
            .main()
            .call(CaseServiceGrpc::newBlockingStub)
            .mergeCase(
                MergeCaseRequest.newBuilder()
                    .setRequestId(Line.id())
                    .setName(matter.name())
                    .setPrimaryCase(primary.name())
                    .setReason("同一烧烤店，同一时段")
                    .build());
  }

  private static void bringIn(Stage stage, Matter matter) {
    var team = stage.people().post("town-enforcement-head", Lanzhou.TOWN);
    var _ =
        stage
            .main()
            .call(CaseServiceGrpc::newBlockingStub)
            .assignPart(
                AssignPartRequest.newBuilder()
                    .setRequestId(Line.id())
                    .setName(matter.name())
                    .setUnit(team.getUnit())
                    .setPost(team.getName())
                    .setTask("10 日 15 时到现场，查看油烟净化设施")
                    .build());
  }

  private static void handIn(Stage stage, Matter matter) {
    var _ =
        stage
            .main()
            .call(CaseServiceGrpc::newBlockingStub)
            .handInPart(
                HandInPartRequest.newBuilder()
                    .setRequestId(Line.id())
                    .setName(matter.name())
                    .setActingOfficer(stage.people().officer("town-enforcement-head", Lanzhou.TOWN))
                    .setPart(1)
                    .setText("已到现场，未装净化器，责令两日内装好")
                    .build());
  }

  private static Set<String> names(List<Case> cases) {
    return cases.stream().map(Case::getName).collect(Collectors.toSet());
  }

  private static List<String> running(Case c) {
    return c.getRunningClocksList().stream().map(clock -> clock.getClock()).toList();
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}

package org.fengqiao.bootstrap.packs;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.fengqiao.proto.mediation.v1.OrganizationKind.ORGANIZATION_KIND_COMMITTEE;
import static org.fengqiao.proto.mediation.v1.OrganizationKind.ORGANIZATION_KIND_DISTRICT_CENTRE;
import static org.fengqiao.proto.mediation.v1.OrganizationKind.ORGANIZATION_KIND_TOWN_SUB_CENTRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Month;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.bootstrap.cli.ToldLines;
import org.fengqiao.bootstrap.demo.Xuecheng;
import org.fengqiao.bootstrap.story.Stage;
import org.fengqiao.bootstrap.story.XuechengFigures;
import org.fengqiao.bootstrap.story.XuechengStory;
import org.fengqiao.bootstrap.story.XuechengStory.Scene;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.MediationOrganization;
import org.fengqiao.proto.mediation.v1.MediationStage;
import org.fengqiao.proto.mediation.v1.MediationState;
import org.fengqiao.proto.mediation.v1.OrganizationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of {@code docs/packs/xuecheng.md}, through the real API on a clock that is set: what
 * must be true after each of its scenes.
 */
class XuechengScenarioTest {
  private static final List<OrganizationKind> THREE_LEVELS =
      List.of(
          ORGANIZATION_KIND_COMMITTEE,
          ORGANIZATION_KIND_TOWN_SUB_CENTRE,
          ORGANIZATION_KIND_DISTRICT_CENTRE);

  @Test
  void mediatesTheDisputesOfAYearOnThreeLevelsAndSettlesAsManyAsTheFieldCounts(@TempDir Path home) {
    try (var stage = Stage.open(home, XuechengStory.OPENING, Xuecheng.place())) {
      var judge = new Judge(stage);
      judge.story.play();
      assertEquals(XuechengStory.scenes().size(), judge.scenes());
      assertIsTold(judge.told());
      assertEquals(0, stage.differing());
    }
  }

  /** Months by a line an act, and the one that is followed by its levels. */
  private static void assertIsTold(List<String> lines) {
    var _ =
        ToldLines.after(
            lines,
            "01-02 Thu 09:00  set up: 273 mediation organizations, 310 mediators",
            "01-13 Mon 09:00  250 disputes at \\d+ organizations, by \\d+ SMS: .*under way \\d+",
            "01-17 Fri 09:00  250 disputes at .*settled \\d+.*",
            "01-23 Thu 09:00  250 disputes at .*settled \\d+.*",
            "06-10 Tue 09:00  mediation 土地承包经营纠纷  矛盾纠纷多元化解平台: a party asks for it.*",
            "06-10 Tue 09:00  mediation .*  左村村委会人民调解委员会: has it now",
            "06-12 Thu 15:00  mediation .*  陶庄镇社会治理服务中心: has it now",
            "06-17 Tue 15:00  mediation .*  薛城区社会治理服务中心: has it now",
            "06-20 Fri 15:00  mediation .*: in effect, ¥42,000.00 in all",
            "06-27 Fri 15:00  mediation .*: ¥42,000.00 are paid.*",
            "12-31 Wed 17:00  3260 disputes at .*: under way 176, settled 1684, failed 200,"
                + " not accepted 30, a party will not be mediated 720, taken back 350,"
                + " handed off 100",
            "01-05 Mon 09:00  the year: 10558 disputes, 3260 of them on the platform, of which 1684"
                + " are settled; success 54\\.60% of those that ended, performance .*%.*");
  }

  /** Asserts scene by scene. */
  private static final class Judge extends ToldJudge<Scene> {
    private final XuechengStory story;
    private int came;
    private List<Mediation> worked = List.of();

    Judge(Stage stage) {
      super(stage, XuechengStory.OPENING, Locale.ENGLISH);
      this.story = new XuechengStory(stage, this);
    }

    @Override
    public void workedOn(List<Mediation> mediations) {
      super.workedOn(mediations);
      worked = mediations;
    }

    @Override
    void judge(Scene scene) {
      switch (scene.act()) {
        case SET_UP -> assertIsSetUpAsTheFieldCounts();
        case CAME_IN -> {
          came += worked.size();
        }
        case WORKED_OFF -> assertTakenUpOrEnded();
        case ENDED_ABOVE -> {
          var open = worked.stream().filter(one -> !one.hasEndTime()).count();
          assertEquals(scene.month() == Month.DECEMBER ? 176 : 0, open);
        }
        case APPLIED -> assertIsWith(ORGANIZATION_KIND_COMMITTEE, 1);
        case RAISED_TO_THE_SUB_CENTRE -> assertIsWith(ORGANIZATION_KIND_TOWN_SUB_CENTRE, 2);
        case RAISED_TO_THE_CENTRE -> {
          assertIsWith(ORGANIZATION_KIND_DISTRICT_CENTRE, 3);
          assertEquals(
              "NO_ORGANIZATION_ABOVE", Refused.reason(() -> story.followed().raise("再上调一级")));
        }
        case AGREED -> {
          var now = story.followed().now();
          assertEquals(MediationState.MEDIATION_STATE_SETTLED, now.getState());
          assertEquals(4_200_000, now.getSettledFen());
        }
        case PAID -> assertTrue(story.followed().agreeing().agreement().getPerformed());
        case YEAR_ENDED -> {
          assertEndedAsTheFieldCounts();
          assertWentUpLevelByLevel();
        }
        case REPORTED -> assertIsReportedAsTheFieldCounts();
      }
    }

    private void assertIsSetUpAsTheFieldCounts() {
      var centres = story.centres();
      assertEquals(5, 1 + centres.subCentres().size());
      assertEquals(268, centres.committees().size());
      assertEquals(252, centres.committees().stream().filter(centres::isOfAVillage).count());
      assertEquals(6, centres.trades().size());
      var subCentres = centres.subCentres().stream().map(MediationOrganization::getName).toList();
      for (var committee : centres.committees()) {
        assertEquals(
            centres.isUnderASubCentre(committee), subCentres.contains(committee.getHost()));
      }
      var under = centres.committees().stream().filter(centres::isUnderASubCentre).count();
      assertEquals(4 + 268 - under, centres.district().getGuestCount());
    }

    private void assertTakenUpOrEnded() {
      for (var one : worked) {
        assertTrue(one.hasAcceptTime() || one.hasEndTime(), one::toString);
      }
    }

    private void assertIsWith(OrganizationKind kind, int stages) {
      var now = story.followed().now();
      assertEquals(MediationState.MEDIATION_STATE_UNDER_WAY, now.getState());
      assertEquals(stages, now.getStagesCount());
      assertEquals(kind, now.getStagesList().getLast().getKind());
      assertEquals(stages, now.getMediatorsCount());
    }

    private void assertEndedAsTheFieldCounts() {
      var figures = story.figures();
      assertEquals(3_260, figures.came());
      assertEquals(3_260, came + 1, "one is told by itself");
      assertEquals(1_684, figures.in(MediationState.MEDIATION_STATE_SETTLED));
      assertEquals(1_684, XuechengFigures.settled(stage.main()));
      assertEquals(
          Map.of(
              MediationState.MEDIATION_STATE_SETTLED, 1_684L,
              MediationState.MEDIATION_STATE_FAILED, 200L,
              MediationState.MEDIATION_STATE_HANDED_OFF, 100L,
              MediationState.MEDIATION_STATE_DECLINED, 720L,
              MediationState.MEDIATION_STATE_WITHDRAWN, 350L,
              MediationState.MEDIATION_STATE_REFUSED, 30L,
              MediationState.MEDIATION_STATE_UNDER_WAY, 176L),
          figures.mediations().stream().collect(groupingBy(Mediation::getState, counting())));
      for (var ranOut : List.of("内未决定是否受理", "内未调结")) {
        assertTrue(stage.notices().stream().noneMatch(line -> line.contains(ranOut)), ranOut);
      }
    }

    /** What the counters say, which followed the year, is what the lists say. */
    private void assertIsReportedAsTheFieldCounts() {
      var report = story.report();
      assertEquals(10_558, report.mediated());
      assertEquals(3_260, report.disputes().getAccepted());
      var figures = report.district();
      assertEquals(3_260, figures.getAccepted());
      assertEquals(3_260 - 176, figures.getEnded());
      assertEquals(1_684, figures.getSettled());
      assertEquals("54.60", figures.getSuccess().getPercent());
      assertEquals(
          story.figures().mediations().stream().mapToLong(Mediation::getSettledFen).sum(),
          figures.getAgreedFen());
      assertEquals(5 + 268, report.organizations().size());
      assertEquals(
          1_684,
          report.organizations().stream().mapToLong(one -> one.getFigures().getSettled()).sum());
    }

    /** Nothing skips a level that stands over it, and what is settled is settled on all three. */
    private void assertWentUpLevelByLevel() {
      var settled = new EnumMap<OrganizationKind, Integer>(OrganizationKind.class);
      for (var one : story.figures().mediations()) {
        var levels = one.getStagesList().stream().map(MediationStage::getKind).toList();
        assertEquals(ORGANIZATION_KIND_COMMITTEE, levels.getFirst());
        if (levels.size() == 3) {
          assertEquals(THREE_LEVELS, levels);
        }
        if (one.getState() == MediationState.MEDIATION_STATE_SETTLED) {
          settled.merge(levels.getLast(), 1, Integer::sum);
        }
      }
      assertEquals(1_500, settled.get(ORGANIZATION_KIND_COMMITTEE));
    }
  }
}

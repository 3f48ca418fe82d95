package org.fengqiao.bootstrap.story;

import static org.fengqiao.bootstrap.story.XuechengDispute.APPLICANT;
import static org.fengqiao.bootstrap.story.XuechengDispute.RESPONDENT;

import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.fengqiao.bootstrap.demo.Xuecheng;
import org.fengqiao.proto.mediation.v1.Mediation;

/**
 * The one dispute of Xuecheng's year that is told by itself: the rent of a field, which a village's
 * committee, the sub-centre of its town and the district's centre have one after the other.
 */
final class XuechengClimb {
  static final Month MONTH = Month.JUNE;

  private static final List<Integer> BOTH = List.of(APPLICANT, RESPONDENT);
  private static final long CLAIMED_FEN = 4_860_000;
  private static final long AGREED_FEN = 4_200_000;

  private final XuechengStory story;
  private Optional<Mediation> last = Optional.empty();

  XuechengClimb(XuechengStory story) {
    this.story = story;
  }

  /** At the desk of whoever has it. */
  Mediating desk() {
    return story.desks().at(last.orElseThrow());
  }

  /** Who lets the field applies to the committee of the village, which takes it up. */
  void apply() {
    var applied = Mediating.apply(story.desks().platform(), dispute().application("承包大户拖欠两年土地流转费"));
    took(applied);
    takeUp();
  }

  private XuechengDispute dispute() {
    return new XuechengDispute(
        MONTH,
        XuechengCourse.SETTLED_AT_THE_TOP,
        story.centres().committeeIn(Xuecheng.ZUOCUN),
        Xuecheng.ZUOCUN,
        "land-contract",
        CLAIMED_FEN);
  }

  private void takeUp() {
    took(desk().accept());
    if (!last.orElseThrow().getPartiesList().getFirst().getConsented()) {
      took(desk().consent(BOTH));
    }
    took(desk().assign());
  }

  /** It is heard, and goes up a level. */
  void raise(String time, String place, String minutes, String reason) {
    took(desk().hear(time, place, minutes, BOTH));
    took(desk().raise(reason));
    takeUp();
  }

  /** Heard once more, they agree, and all sign. */
  void agree(String time) {
    took(desk().hear(time, "区社会治理服务中心", "双方同意按核定面积结算", BOTH));
    var term = dispute().paying(AGREED_FEN, "付清两年土地流转费", "2025-06-30");
    took(desk().agreeing().agree("承包方付清两年流转费，合同继续履行。", List.of(term)));
    took(desk().agreeing().signByAll(BOTH));
  }

  /** It is paid in time. */
  void pay() {
    took(desk().agreeing().pay(1, List.of(XuechengDispute.share(AGREED_FEN)), "流转费已全部到账"));
  }

  private void took(Mediation now) {
    last = Optional.of(story.mediated(now));
  }
}

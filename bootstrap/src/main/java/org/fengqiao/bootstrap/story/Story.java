package org.fengqiao.bootstrap.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.proto.cases.v1.ProgressReview;
import org.fengqiao.proto.cases.v1.ReviewKind;
import org.fengqiao.proto.cases.v1.ReviewListing;
import org.fengqiao.proto.cases.v1.Session;
import org.fengqiao.proto.cases.v1.Supervision;
import org.fengqiao.proto.cases.v1.Whistle;
import org.fengqiao.proto.mediation.v1.Mediation;

/**
 * A story of {@code docs/packs}, scene by scene. It is played the same for a test, which asserts,
 * and for the demo, which tells it; what a scene refuses on the way is the test's own.
 *
 * @param <S> its scenes
 */
public abstract sealed class Story<S extends Timed>
    permits BaiyinStory,
        DaguanStory,
        LanzhouStory,
        LishuiClues,
        LishuiStory,
        LongnanStory,
        WuxingStory,
        XuechengStory {
  private final Stage stage;
  private final Audience<? super S> audience;
  private final List<S> scenes;
  private final Map<S, Matter> matters = new HashMap<>();

  Story(Stage stage, Audience<? super S> audience, List<S> scenes) {
    this.stage = stage;
    this.audience = audience;
    this.scenes = List.copyOf(scenes);
  }

  /** Plays it to its end. */
  public final void play() {
    for (var scene : scenes) {
      audience.turn(stage, scene.time());
      play(scene);
      audience.saw(scene);
    }
  }

  /** The matter that was reported in that scene. */
  public final Matter matter(S reported) {
    return Objects.requireNonNull(
        matters.get(reported), () -> "nothing was reported in " + reported);
  }

  /** Where it is played. */
  public final Stage stage() {
    return stage;
  }

  abstract void play(S scene);

  /** A matter is reported in this scene. */
  final Matter begin(S scene, Matter matter) {
    matters.put(scene, matter);
    return matter;
  }

  /** Something was done to these, or befell them, at the same time. */
  final void acted(Matter... which) {
    audience.acted(List.of(which));
  }

  /** So many zones and grids were laid out, and so many people put into them. */
  final void laidOut(int zones, int grids, long people) {
    audience.laidOut(zones, grids, people);
  }

  /** So many mediation organizations were set up, and so many mediators registered. */
  final void setUp(int organizations, int mediators) {
    audience.setUp(organizations, mediators);
  }

  /** A mediation began, or is not as it was. */
  final Mediation mediated(Mediation now) {
    audience.mediated(now);
    return now;
  }

  /** Each of these, the disputes of a month or of a year, was worked on, and is like this now. */
  final void workedOn(List<Mediation> now) {
    audience.workedOn(now);
  }

  /** The figures of a year were read. */
  final XuechengReport reported(XuechengReport now) {
    audience.reported(now);
    return now;
  }

  /** A joint session was convened, or is not as it was. */
  final Session met(Session now) {
    audience.met(now);
    return now;
  }

  /** A whistle was blown, or is not as it was. */
  final Whistle whistled(Whistle now) {
    audience.whistled(now);
    return now;
  }

  /** Each of these was blown for a drill, and taken back. */
  final void drilled(List<Whistle> whistles) {
    audience.drilled(whistles);
  }

  /** A supervision was ordered, or is not as it was. */
  final Supervision supervised(Supervision now) {
    audience.supervised(now);
    return now;
  }

  /** A review was held, or is not as it was. */
  final ProgressReview reviewed(ProgressReview now) {
    audience.reviewed(now);
    return now;
  }

  /** It was asked how each of these periods stands. */
  final void listed(ReviewKind kind, List<ReviewListing> periods) {
    audience.listed(kind, periods);
  }

  /** There is something to tell of clues and rewards. */
  final void rewarded(RewardNews news) {
    audience.rewarded(news);
  }

  /** That rung fires next. */
  final void fires(Matter matter, String rung) {
    var fired = matter.awaitRung();
    if (!fired.equals(rung)) {
      throw new IllegalStateException("expected the rung %s, not %s".formatted(rung, fired));
    }
    acted(matter);
  }

  /** So many notices about it went to phones in all. */
  final void notified(Matter matter, int count) {
    stage.awaitNotices(matter.now().getNumber(), count);
  }
}

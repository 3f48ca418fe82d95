package org.fengqiao.bootstrap.story;

import java.util.List;
import org.fengqiao.proto.cases.v1.ProgressReview;
import org.fengqiao.proto.cases.v1.ReviewKind;
import org.fengqiao.proto.cases.v1.ReviewListing;
import org.fengqiao.proto.cases.v1.Session;
import org.fengqiao.proto.cases.v1.Supervision;
import org.fengqiao.proto.cases.v1.Whistle;
import org.fengqiao.proto.mediation.v1.Mediation;

/**
 * Who follows a story while it is played: a test asserts, the {@link Teller} tells.
 *
 * @param <S> the scenes it knows
 */
public interface Audience<S> {
  /** Turns the clock; at once where nothing else is said. */
  default void turn(Stage stage, String time) {
    stage.set(time);
  }

  /** So many zones and grids were laid out, and so many people put into them. */
  default void laidOut(int zones, int grids, long people) {}

  /** So many mediation organizations were set up, and so many mediators registered. */
  default void setUp(int organizations, int mediators) {}

  /** A mediation is now like this. */
  default void mediated(Mediation mediation) {}

  /** Each of these, the disputes of a month or of a year, is now like this. */
  default void workedOn(List<Mediation> mediations) {}

  /** The year's mediation was reported in figures. */
  default void reported(XuechengReport report) {}

  /** A joint session is now like this. */
  default void met(Session session) {}

  /** Something was done to each of these matters, or befell it. */
  default void acted(List<Matter> matters) {}

  /** A whistle is now like this. */
  default void whistled(Whistle whistle) {}

  /** Each of these was blown for a drill, and taken back. */
  default void drilled(List<Whistle> whistles) {}

  /** A supervision is now like this. */
  default void supervised(Supervision supervision) {}

  /** A review is now like this. */
  default void reviewed(ProgressReview review) {}

  /** It was asked how the periods of a kind stand, the earliest first. */
  default void listed(ReviewKind kind, List<ReviewListing> periods) {}

  /** There is something to tell of clues and rewards. */
  default void rewarded(RewardNews news) {}

  /** A scene is over. */
  default void saw(S scene) {}
}

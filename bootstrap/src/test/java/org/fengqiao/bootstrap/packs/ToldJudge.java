package org.fengqiao.bootstrap.packs;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fengqiao.bootstrap.story.Audience;
import org.fengqiao.bootstrap.story.Matter;
import org.fengqiao.bootstrap.story.RewardNews;
import org.fengqiao.bootstrap.story.Stage;
import org.fengqiao.bootstrap.story.Teller;
import org.fengqiao.bootstrap.story.Timed;
import org.fengqiao.bootstrap.story.XuechengReport;
import org.fengqiao.proto.cases.v1.ProgressReview;
import org.fengqiao.proto.cases.v1.ReviewKind;
import org.fengqiao.proto.cases.v1.ReviewListing;
import org.fengqiao.proto.cases.v1.Session;
import org.fengqiao.proto.cases.v1.Supervision;
import org.fengqiao.proto.cases.v1.Whistle;
import org.fengqiao.proto.mediation.v1.Mediation;

/** Asserts a story scene by scene, and has it told meanwhile, so that it is played but once. */
abstract class ToldJudge<S extends Timed> implements Audience<S> {
  /** What has no words of its own would be told by its name in the contract. */
  private static final Pattern NAME_OF_THE_CONTRACT = Pattern.compile("[A-Z]+_[A-Z_]+|[A-Z]{5,}");

  private static final Pattern PHONE = Pattern.compile("1390\\d{7}");

  final Stage stage;
  private final StringWriter told = new StringWriter();
  private final Teller teller;
  private int scenes;

  ToldJudge(Stage stage, String opening, Locale language) {
    this.stage = stage;
    this.teller = Teller.begin(stage, opening, new PrintWriter(told), language, 1000);
  }

  /** What must be true after a scene. */
  abstract void judge(S scene);

  /** How many scenes were seen. */
  final int scenes() {
    return scenes;
  }

  /** What was told: no phone, and nothing by its name in the contract. */
  final List<String> told() {
    var all = told.toString();
    assertFalse(PHONE.matcher(all).find(), "a phone is shown");
    assertFalse(NAME_OF_THE_CONTRACT.matcher(all).find(), all);
    return all.lines().toList();
  }

  @Override
  public final void saw(S scene) {
    scenes++;
    teller.saw(scene);
    judge(scene);
  }

  @Override
  public final void turn(Stage on, String time) {
    teller.turn(on, time);
  }

  @Override
  public void laidOut(int zones, int grids, long people) {
    teller.laidOut(zones, grids, people);
  }

  @Override
  public void setUp(int organizations, int mediators) {
    teller.setUp(organizations, mediators);
  }

  @Override
  public void mediated(Mediation mediation) {
    teller.mediated(mediation);
  }

  @Override
  public void workedOn(List<Mediation> mediations) {
    teller.workedOn(mediations);
  }

  @Override
  public void reported(XuechengReport report) {
    teller.reported(report);
  }

  @Override
  public void met(Session session) {
    teller.met(session);
  }

  @Override
  public void acted(List<Matter> matters) {
    teller.acted(matters);
  }

  @Override
  public void whistled(Whistle whistle) {
    teller.whistled(whistle);
  }

  @Override
  public void drilled(List<Whistle> whistles) {
    teller.drilled(whistles);
  }

  @Override
  public void supervised(Supervision supervision) {
    teller.supervised(supervision);
  }

  @Override
  public void reviewed(ProgressReview review) {
    teller.reviewed(review);
  }

  @Override
  public void listed(ReviewKind kind, List<ReviewListing> periods) {
    teller.listed(kind, periods);
  }

  @Override
  public void rewarded(RewardNews news) {
    teller.rewarded(news);
  }
}
